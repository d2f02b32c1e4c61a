package dev.kurs.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Kurs in a process of its own, as a shell starts it. */
final class KursProcess implements AutoCloseable {

    private static final String READY = "Kurs is ready at ";

    private final Process process;
    private final BufferedReader out;
    private final List<String> lines = new ArrayList<>();

    private KursProcess(Process process) {
        this.process = process;
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it with a folder as its current and its temporary one. */
    static KursProcess start(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("KURS_"));
        try {
            return new KursProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it says that it is ready. */
    URI awaitReady() throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()));
            }
        }
        throw new IllegalStateException("it ended before it was ready, having said " + lines);
    }

    /** What it has said up to the line that it is ready. */
    List<String> lines() {
        return lines;
    }

    /** The next line that it says. */
    String readLine() throws IOException {
        return out.readLine();
    }

    /** Tells it to stop, as an operating system does. */
    void tellToStop() {
        process.destroy();
    }

    /** Waits until it has ended. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
