package dev.kurs.application.stratml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into characters before the parser sees them, so that a wrong encoding is refused with line and column, and
 * never guessed.
 */
final class XmlDecoding {

    private static final List<Charset> READ = List.of(
            UTF_8,
            UTF_16,
            UTF_16BE,
            UTF_16LE,
            US_ASCII,
            ISO_8859_1,
            Charset.forName("ISO-8859-15"),
            Charset.forName("windows-1252"));

    /** The declaration must stand at the very start; it is short, so what looks at it looks at no more than this. */
    private static final int DECLARATION_BYTES = 256;

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml\\s[^?>]*?encoding\\s*=\\s*[\"']([^\"'<>?]{1,40})[\"']");

    private XmlDecoding() {}

    /**
     * Reads and decodes a whole document, without its byte order mark.
     *
     * @throws NotStratml if it is larger than {@code maxBytes} or not in the encoding it claims
     */
    static String decode(InputStream document, int maxBytes) throws IOException {
        byte[] bytes = document.readNBytes(maxBytes);
        if (bytes.length == maxBytes && document.read() >= 0) {
            throw new NotStratml(RefusalCode.TOO_MANY_BYTES, endOf(bytes), Map.of("limit", Integer.toString(maxBytes)));
        }
        Charset shown = shown(bytes).orElse(null);
        Charset readable = shown == null ? ISO_8859_1 : shown;
        Optional<String> declared = declared(new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), readable));
        Charset charset = agreed(shown, declared);
        int mark = markLength(bytes);
        return decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark), charset);
    }

    private static Position endOf(byte[] bytes) {
        return new LineIndex(new String(bytes, ISO_8859_1)).at(bytes.length);
    }

    /** What the first bytes prove: a byte order mark, or the zeros of 16-bit text. Nothing for all else. */
    private static Optional<Charset> shown(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0, '<')) {
            return Optional.of(UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, '<', 0)) {
            return Optional.of(UTF_16LE);
        }
        return Optional.empty();
    }

    private static int markLength(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) ? 2 : 0;
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> declared(String start) {
        Matcher declaration = DECLARED.matcher(start);
        boolean found = start.startsWith("\uFEFF")
                ? declaration.region(1, start.length()).lookingAt()
                : declaration.lookingAt();
        return found ? Optional.of(declaration.group(1)) : Optional.empty();
    }

    private static Charset agreed(@Nullable Charset shown, Optional<String> declared) {
        Position start = new Position(1, 1);
        if (declared.isEmpty()) {
            return shown == null ? UTF_8 : shown;
        }
        String name = declared.get();
        Charset charset = READ.stream()
                .filter(c -> isNamed(c, name))
                .findFirst()
                .orElseThrow(() ->
                        new NotStratml(RefusalCode.ENCODING_UNKNOWN, start, Map.of("encoding", Texts.excerpt(name))));
        boolean wide = charset.name().startsWith("UTF-16");
        boolean agrees =
                shown == null ? !wide : charset.equals(shown) || (charset.equals(UTF_16) && !shown.equals(UTF_8));
        if (!agrees) {
            throw new NotStratml(
                    RefusalCode.ENCODING_CONTRADICTORY,
                    start,
                    Map.of("encoding", charset.name(), "found", shown == null ? "8-bit" : shown.name()));
        }
        return shown == null ? charset : shown;
    }

    private static boolean isNamed(Charset charset, String name) {
        return charset.name().equalsIgnoreCase(name)
                || charset.aliases().stream().anyMatch(name::equalsIgnoreCase);
    }

    private static String decode(ByteBuffer bytes, Charset charset) {
        CharBuffer characters = CharBuffer.allocate(bytes.remaining() + 1);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            throw new NotStratml(
                    RefusalCode.ENCODING_MALFORMED,
                    new LineIndex(text).at(text.length()),
                    Map.of("encoding", charset.name()));
        }
        return text;
    }
}
