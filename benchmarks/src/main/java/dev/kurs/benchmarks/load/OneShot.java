package dev.kurs.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One request and its answer. */
final class OneShot {

    private OneShot() {}

    /**
     * Sends a request and waits for the answer.
     *
     * @throws IllegalStateException when it is not 200
     */
    static void requireOk(InetSocketAddress server, byte[] request) throws IOException {
        try (SocketChannel channel = SocketChannel.open(server)) {
            ByteBuffer rest = ByteBuffer.wrap(request);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            HttpAnswer answer = new HttpAnswer();
            while (!answer.read(channel)) {
                // Reading waits by itself.
            }
            if (answer.status() != 200) {
                throw new IllegalStateException("answered " + answer.status());
            }
        }
    }
}
