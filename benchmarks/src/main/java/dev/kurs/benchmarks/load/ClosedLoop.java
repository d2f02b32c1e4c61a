package dev.kurs.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongFunction;

/**
 * Sends requests over a number of connections that are kept open, each the next as soon as it has its answer, and counts.
 * One thread serves all connections, so that it takes no more of the machine than it must: it writes and reads without
 * waiting, and allocates nothing but the requests. What it costs all the same is in every figure alike, and most where
 * the server does least.
 */
final class ClosedLoop {

    private static final int SAMPLES = 1 << 20;

    private final LongFunction<byte[]> requests;
    private final int expected;
    private final long[] nanos = new long[SAMPLES];
    private long begun;
    private long answered;
    private long unexpected;

    private ClosedLoop(LongFunction<byte[]> requests, int expected) {
        this.requests = requests;
        this.expected = expected;
    }

    /**
     * What was counted.
     *
     * @param answers how many came
     * @param perSecond answers a second
     * @param unexpected answers with another status than was asked for
     * @param p99Micros within how many microseconds 99 of 100 were answered
     */
    record Count(long answers, double perSecond, long unexpected, double p99Micros) {}

    /**
     * Runs the loop.
     *
     * @param requests the bytes of the nth request, from 0
     * @param expected the status that every answer should have
     * @throws IOException when the server hangs up, which none should
     */
    static Count run(
            InetSocketAddress server, LongFunction<byte[]> requests, int expected, int connections, Duration time)
            throws IOException {
        return new ClosedLoop(requests, expected).run(server, connections, time);
    }

    private Count run(InetSocketAddress server, int connections, Duration time) throws IOException {
        try (Selector selector = Selector.open()) {
            Connection[] all = new Connection[connections];
            long start = System.nanoTime();
            for (int i = 0; i < connections; i++) {
                all[i] = new Connection(server, selector);
                send(all[i]);
            }
            long end = start + time.toNanos();
            while (System.nanoTime() < end) {
                selector.select(this::serve, 1000);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            for (Connection one : all) {
                one.channel.close();
            }
            return new Count(answered, answered / seconds, unexpected, p99());
        }
    }

    private void serve(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            if (key.isWritable() && connection.flush()) {
                key.interestOps(SelectionKey.OP_READ);
            }
            if (key.isReadable() && connection.isAnswered()) {
                nanos[(int) (answered & (SAMPLES - 1))] = System.nanoTime() - connection.sent;
                answered++;
                unexpected += connection.answer.status() == expected ? 0 : 1;
                send(connection);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the server hung up", e);
        }
    }

    private void send(Connection connection) throws IOException {
        connection.send(requests.apply(begun++));
    }

    private double p99() {
        int samples = (int) Math.min(answered, SAMPLES);
        long[] sorted = Arrays.copyOf(nanos, samples);
        Arrays.sort(sorted);
        return samples == 0 ? 0 : sorted[Math.min(samples - 1, samples * 99 / 100)] / 1e3;
    }

    /** One connection and what is under way on it. */
    private static final class Connection {

        private final SocketChannel channel;
        private final SelectionKey key;
        private final HttpAnswer answer = new HttpAnswer();
        private ByteBuffer rest = ByteBuffer.allocate(0);
        private long sent;

        Connection(InetSocketAddress server, Selector selector) throws IOException {
            channel = SocketChannel.open(server);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            key = channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send(byte[] request) throws IOException {
            answer.clear();
            rest = ByteBuffer.wrap(request);
            sent = System.nanoTime();
            if (!flush()) {
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            }
        }

        /** Whether all of the request is on its way. */
        boolean flush() throws IOException {
            channel.write(rest);
            return !rest.hasRemaining();
        }

        boolean isAnswered() throws IOException {
            return answer.read(channel);
        }
    }
}
