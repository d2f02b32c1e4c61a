package dev.kurs.rest.benefit;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is at most, whichever plain font shows it, and where it is broken into lines. The widths are those of
 * DejaVu Sans, the widest of the fonts that systems have for such text; what is not Latin counts a whole em or more.
 */
final class TextWidth {

    private static final String ELLIPSIS = "\u2026";

    /** Of the characters from space to tilde, in thousandths of an em. */
    private static final int[] LATIN = {
        318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337, // space to /
        637, 637, 637, 637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 531, // 0 to ?
        1000, 685, 687, 699, 771, 632, 576, 775, 752, 295, 295, 656, 558, 863, 749, 788, // @ to O
        604, 788, 695, 635, 611, 732, 685, 989, 686, 611, 686, 391, 337, 391, 838, 500, // P to _
        500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580, 278, 975, 634, 612, // ` to o
        635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838, // p to ~
    };

    private static final int EM = 1000;
    private static final int WIDE = 1400;

    private final int size;

    /** Of text whose font has this size, in pixels. */
    TextWidth(int size) {
        this.size = size;
    }

    /** The width of a text, in pixels, rounded up. */
    int of(String text) {
        int sum = text.codePoints().map(TextWidth::thousandths).sum();
        return (sum * size + EM - 1) / EM;
    }

    private static int thousandths(int character) {
        if (character >= ' ' && character <= '~') {
            return LATIN[character - ' '];
        }
        if (Character.getType(character) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if (Character.charCount(character) > 1) {
            return WIDE;
        }
        String plain = Normalizer.normalize(Character.toString(character), Form.NFD);
        int first = plain.codePointAt(0);
        return first != character && first >= ' ' && first <= '~' ? LATIN[first - ' '] : EM;
    }

    /** A text in lines that are no wider than this, and no more of them; what has no room is left out and a sign tells. */
    List<String> wrapped(String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty() && lines.size() < most - 1 && of(rest) > width) {
            int end = lineEnd(rest, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty()) {
            lines.add(shortened(rest, width));
        }
        return lines;
    }

    /** A text in one line that is no wider than this. */
    String shortened(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        return text.substring(0, fitting(text, width - of(ELLIPSIS))).stripTrailing() + ELLIPSIS;
    }

    /** After the last word that has room, or within a word that has none by itself. */
    private int lineEnd(String text, int width) {
        int fitting = fitting(text, width);
        int space = text.lastIndexOf(' ', fitting);
        return space > 0 ? space : Math.max(fitting, text.offsetByCodePoints(0, 1));
    }

    private int fitting(String text, int width) {
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (of(text.substring(0, next)) > width) {
                return end;
            }
            end = next;
        }
        return end;
    }
}
