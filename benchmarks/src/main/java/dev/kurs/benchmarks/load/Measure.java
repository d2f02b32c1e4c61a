package dev.kurs.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;

/**
 * One question that is put to every server.
 *
 * @param name for the command line
 * @param title for the table
 * @param kind what it has to do with what Kurs keeps of its answers
 * @param status that every answer has
 * @param requests the bytes of the nth request
 * @param first a path that is asked for once, to see what is answered
 */
record Measure(String name, String title, Kind kind, int status, LongFunction<byte[]> requests, String first) {

    /** What an answer can be. */
    enum Kind {
        /** A read that Kurs can answer from memory when it is repeated. */
        READ,
        /** A read of which the caller already has the answer. */
        KNOWN,
        /** A write. */
        WRITE
    }

    /** Reads of these paths in turn. */
    static Measure read(String name, String title, String key, List<String> paths) {
        List<byte[]> requests = paths.stream()
                .map(path -> bytes("GET " + path + " HTTP/1.1\r\n" + head(key) + "Accept: application/json\r\n\r\n"))
                .toList();
        return new Measure(name, title, Kind.READ, 200, n -> requests.get((int) (n % requests.size())), paths.get(0));
    }

    /**
     * The same reads, no two of them alike to Kurs, which keeps its answers by what was asked: each names another
     * parameter of the media type, which nobody looks at.
     */
    Measure neverAlike() {
        long start = System.nanoTime();
        return new Measure(name, title, kind, status, n -> alter(requests.apply(n), start + n), first);
    }

    private static byte[] alter(byte[] request, long number) {
        byte[] tail = bytes(";n=" + number + "\r\n\r\n");
        byte[] altered = new byte[request.length - 4 + tail.length];
        System.arraycopy(request, 0, altered, 0, request.length - 4);
        System.arraycopy(tail, 0, altered, request.length - 4, tail.length);
        return altered;
    }

    /** A read of what has not changed since. */
    static Measure known(String name, String title, String key, String path, String tag) {
        byte[] request = bytes("GET " + path + " HTTP/1.1\r\n" + head(key)
                + "Accept: application/json\r\nIf-None-Match: " + tag + "\r\n\r\n");
        return new Measure(name, title, Kind.KNOWN, 304, n -> request, path);
    }

    /** A write of one thing, no two of them alike. */
    static Measure write(String name, String title, String key, List<String> paths, LongFunction<String> json) {
        return new Measure(
                name,
                title,
                Kind.WRITE,
                201,
                n -> post(key, paths.get((int) (n % paths.size())), "application/json", bytes(json.apply(n))),
                paths.get(0));
    }

    static byte[] post(String key, String path, String type, byte[] body) {
        byte[] head = bytes("POST " + path + " HTTP/1.1\r\n" + head(key) + "Content-Type: " + type
                + "\r\nContent-Length: " + body.length + "\r\n\r\n");
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private static String head(String key) {
        return "Host: 127.0.0.1\r\nAuthorization: Bearer " + key + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
