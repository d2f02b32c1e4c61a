package dev.kurs.application.stratml;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes indented XML: an element holds either elements or text, so that no space is added to what somebody wrote. */
final class XmlOutput {

    private static final String INDENT = "  ";

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean startTagOpen;

    XmlOutput(Writer out) throws IOException {
        this.out = out;
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    void start(String name) throws IOException {
        newLine();
        out.write('<');
        out.write(name);
        open.push(name);
        startTagOpen = true;
    }

    /** An attribute of the element just started. The value holds none but legal characters. */
    void attribute(String name, String value) throws IOException {
        out.write(' ');
        out.write(name);
        out.write("=\"");
        escape(value);
        out.write('"');
    }

    void end() throws IOException {
        String name = open.pop();
        if (startTagOpen) {
            out.write("/>");
            startTagOpen = false;
        } else {
            indent();
            out.write("</");
            out.write(name);
            out.write('>');
        }
        if (open.isEmpty()) {
            out.write('\n');
        }
    }

    /** An element that holds a text of none but legal characters. */
    void element(String name, String text) throws IOException {
        newLine();
        out.write('<');
        out.write(name);
        if (text.isEmpty()) {
            out.write("/>");
            return;
        }
        out.write('>');
        escape(text);
        out.write("</");
        out.write(name);
        out.write('>');
    }

    private void newLine() throws IOException {
        if (startTagOpen) {
            out.write('>');
            startTagOpen = false;
        }
        indent();
    }

    private void indent() throws IOException {
        out.write('\n');
        for (int depth = 0; depth < open.size(); depth++) {
            out.write(INDENT);
        }
    }

    private void escape(String text) throws IOException {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\r' -> out.write("&#13;");
                default -> out.write(c);
            }
        }
    }
}
