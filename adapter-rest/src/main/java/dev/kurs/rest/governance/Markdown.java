package dev.kurs.rest.governance;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of Markdown (CommonMark) as it grows. What people wrote stays what it is, a text: nothing of it becomes a heading, a
 * link, an image, HTML or the end of what it stands in.
 */
final class Markdown {

    /** Everything that begins or ends something within a line, in CommonMark and in the tables and links that many add. */
    private static final Pattern WITHIN = Pattern.compile("[\\\\`*_\\[\\]<>|~&#$!]");

    /** What would make a line something else than a line of its paragraph. */
    private static final Pattern AT_BEGINNING = Pattern.compile("^(\\d*)([-+=.):])");

    /** What some readers take for an address, and make a link of. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(://|www\\.|@|mailto:)");

    private static final Pattern LINE_END = Pattern.compile("\\R");

    /** What is seen as nothing: it would hide what stands there, or turn it around. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");

    private final StringBuilder text = new StringBuilder();

    /** A heading. */
    Markdown heading(int level, String title) {
        paragraph("#".repeat(level) + " " + title);
        return this;
    }

    /** A paragraph of our own words; what people wrote in it is {@link #escaped}. */
    Markdown paragraph(String words) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(words).append('\n');
        return this;
    }

    /** A list of lines. */
    Markdown list(List<String> items) {
        text.append('\n');
        items.forEach(item -> text.append("- ").append(item).append('\n'));
        return this;
    }

    /** What somebody wrote, of any number of lines, as a quotation. */
    Markdown quotation(String written) {
        text.append('\n');
        for (String line : LINE_END.split(written.strip(), -1)) {
            text.append(("> " + escaped(line)).stripTrailing()).append('\n');
        }
        return this;
    }

    /** What somebody wrote, on one line. */
    static String escaped(String written) {
        String line =
                LINE_END.matcher(written).replaceAll(" ").replace('\t', ' ').strip();
        String seen = UNSEEN.matcher(line).replaceAll("");
        String within = WITHIN.matcher(seen).replaceAll("\\\\$0");
        String plain = ADDRESS.matcher(within).replaceAll(found -> {
            String address = found.group();
            String broken = address.endsWith(".")
                    ? address.substring(0, address.length() - 1) + "\\."
                    : address.replace(":", "\\:").replace("@", "\\@");
            return Matcher.quoteReplacement(broken);
        });
        return AT_BEGINNING.matcher(plain).replaceFirst("$1\\\\$2");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
