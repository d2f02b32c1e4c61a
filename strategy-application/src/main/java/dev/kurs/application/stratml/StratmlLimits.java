package dev.kurs.application.stratml;

/**
 * How much of a document is read before it is refused. All bounds are inclusive and at least 1.
 *
 * @param bytes size of the document
 * @param depth nesting of elements, the root being 1
 * @param elements number of elements
 * @param attributes number of attributes on one element
 * @param textLength UTF-16 code units of text in one element, without its children's
 * @param repairs number of repairs
 */
public record StratmlLimits(int bytes, int depth, int elements, int attributes, int textLength, int repairs) {

    public StratmlLimits {
        if (Math.min(Math.min(bytes, depth), Math.min(elements, attributes)) < 1 || Math.min(textLength, repairs) < 1) {
            throw new IllegalArgumentException("each limit is at least 1");
        }
    }

    /** 16 MiB, 64 deep, 500 000 elements, 64 attributes, 200 000 characters of text, 100 000 repairs. */
    public static StratmlLimits usual() {
        return new StratmlLimits(16 * 1024 * 1024, 64, 500_000, 64, 200_000, 100_000);
    }

    /**
     * The same with another size of the document.
     *
     * @param bytes at least 1, inclusive
     */
    public StratmlLimits withBytes(int bytes) {
        return new StratmlLimits(bytes, depth, elements, attributes, textLength, repairs);
    }
}
