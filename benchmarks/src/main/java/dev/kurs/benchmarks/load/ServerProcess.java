package dev.kurs.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, from its start until it is closed. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://[\\w.]+:\\d+");

    private final Process process;
    private final InetSocketAddress address;

    private ServerProcess(Process process, InetSocketAddress address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts one, and waits until it says on standard output where it answers.
     *
     * @param log where its standard error goes
     * @throws IOException when it ends without saying so
     */
    static ServerProcess start(List<String> command, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KURS_"));
        Process process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                URI uri = URI.create(matcher.group());
                drain(out);
                return new ServerProcess(
                        process, new InetSocketAddress(InetAddress.getLoopbackAddress(), uri.getPort()));
            }
            line = out.readLine();
        }
        throw new IOException("it did not start: " + String.join(" ", command) + "; see " + log);
    }

    private static void drain(BufferedReader out) {
        Thread reader = new Thread(() -> {
            try {
                while (out.readLine() != null) {
                    // A server that nobody listens to would stand still once the pipe is full.
                }
            } catch (IOException e) {
                // The process has ended.
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    InetSocketAddress address() {
        return address;
    }

    /** How long processors have worked for it so far; zero where the system does not tell. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /**
     * How much memory of its own it has resident, in MiB; 0 where the system does not tell. What SQLite maps of its file
     * is not counted: the system takes that back whenever it wants to.
     */
    long ownMebibytes() {
        return field("RssAnon");
    }

    private long field(String name) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
