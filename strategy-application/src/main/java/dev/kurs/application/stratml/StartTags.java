package dev.kurs.application.stratml;

/**
 * Finds where the start tags of a document begin, one after the other. The JDK's parser tells only where an event ends,
 * which for a tag over several lines is not where a reader looks.
 */
final class StartTags {

    private final String text;
    private int at;

    StartTags(String text) {
        this.text = text;
    }

    /**
     * The offset of the next start tag, or of a DOCTYPE, or the end. Exact where the parser accepts the text: there, a {@code <}
     * outside comments, CDATA and instructions always begins a tag.
     */
    int next() {
        while (true) {
            int open = text.indexOf('<', at);
            if (open < 0) {
                return text.length();
            }
            if (text.startsWith("<!--", open)) {
                at = after("-->", open + 4);
            } else if (text.startsWith("<![CDATA[", open)) {
                at = after("]]>", open + 9);
            } else if (text.startsWith("<?", open)) {
                at = after("?>", open + 2);
            } else {
                at = open + 1;
                if (!text.startsWith("/", at)) {
                    return open;
                }
            }
        }
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
