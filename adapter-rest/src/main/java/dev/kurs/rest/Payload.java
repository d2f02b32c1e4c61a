package dev.kurs.rest;

import dev.kurs.rest.Problems.Kind;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a request sent: either bytes that are read whole before anything waits on them, or a stream of any length. */
final class Payload {

    private static final List<MediaType> STREAMS = List.of(MediaType.valueOf(Call.NDJSON), MediaType.valueOf(Csv.TYPE));

    private final ContainerRequestContext context;
    private byte @Nullable [] bytes;
    private @Nullable Hashed stream;
    private boolean toldApart;

    Payload(ContainerRequestContext context) {
        this.context = context;
    }

    /** The bytes of a JSON document. */
    byte[] json() {
        MediaType type = context.getMediaType();
        byte[] sent = bytes(Call.LARGEST_BODY);
        if (sent.length > 0 && (type == null || !isUtf8(type))) {
            throw new Problem(Kind.UNSUPPORTED_MEDIA_TYPE);
        }
        return sent;
    }

    /** All bytes, of which there may be so many. */
    byte[] bytes(int most) {
        if (bytes == null) {
            try (InputStream entity = context.getEntityStream()) {
                bytes = entity.readNBytes(most + 1);
            } catch (IOException e) {
                throw new Problem(Kind.BODY_MISSING);
            }
        }
        if (bytes.length > most) {
            throw new Problem(Kind.TOO_LARGE, "maximum", most);
        }
        return bytes;
    }

    /** The bytes as they come in. */
    InputStream stream() {
        MediaType type = context.getMediaType();
        if (type != null && !isUtf8(type)) {
            throw new Problem(Kind.UNSUPPORTED_MEDIA_TYPE);
        }
        return hashed();
    }

    /** Whether a refusal may be kept under the fingerprint of this: all of it was read, and none of it told apart. */
    boolean mayBeKept() {
        return !toldApart && (stream != null ? stream.ended : !isStream());
    }

    /** Says that this is not what was sent before under the same key. */
    void tellApart() {
        toldApart = true;
    }

    /**
     * The hash of what was asked and of all that was sent, in hexadecimal; what is left of a stream is read for it.
     *
     * @param asked method and address
     */
    String fingerprint(byte[] asked) {
        if (!isStream()) {
            return HexFormat.of().formatHex(Answer.sha256(asked, bytes != null ? bytes : bytes(Call.LARGEST_BODY)));
        }
        Hashed all = hashed();
        try {
            all.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new Problem(Kind.STREAM_BROKEN_OFF);
        }
        return HexFormat.of().formatHex(Answer.sha256(asked, all.digest()));
    }

    private boolean isStream() {
        MediaType type = context.getMediaType();
        return type != null && STREAMS.stream().anyMatch(stream -> stream.isCompatible(type));
    }

    private Hashed hashed() {
        if (stream == null) {
            stream = new Hashed(context.getEntityStream());
        }
        return stream;
    }

    private static boolean isUtf8(MediaType type) {
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return charset == null || charset.toLowerCase(Locale.ROOT).equals("utf-8");
    }

    /** A stream that is hashed as it is read. */
    private static final class Hashed extends FilterInputStream {

        private final MessageDigest hash = Answer.sha256();
        private byte @Nullable [] digest;
        private boolean ended;

        Hashed(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int count = super.read(into, from, most);
            ended |= count < 0;
            hash.update(into, from, Math.max(0, count));
            return count;
        }

        byte[] digest() {
            if (digest == null) {
                digest = hash.digest();
            }
            return digest;
        }
    }
}
