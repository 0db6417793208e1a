package dev.ringback.stack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A Java process to start with this JVM's own Java.
 *
 * @param arguments everything after {@code java}
 * @param environment added to this process's environment
 * @param log file that takes what it prints
 */
public record ChildJvm(List<String> arguments, Map<String, String> environment, Path log) {

    private static final long LONG_LOG_BYTES = 50L << 20;
    private static final int TAIL_LINES = 40;
    private static final Duration POLL = Duration.ofMillis(50);

    public ChildJvm {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** The Java program this JVM was started with. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Starts it with a pipe as standard input that nobody writes to: it reaches its end when this JVM does.
     *
     * @throws UncheckedIOException if the process cannot be started
     */
    public Process startWithParent() {
        return start(List.of(), ProcessBuilder.Redirect.PIPE);
    }

    /**
     * Starts it so that it outlives this JVM and its terminal.
     *
     * @throws UncheckedIOException if the process cannot be started
     */
    public Process startDetached() {
        return start(
                ownSession(), ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    }

    /** A session of its own keeps the terminal's Ctrl-C away. macOS has no such command, but it has Perl. */
    private static List<String> ownSession() {
        return onPath("setsid")
                ? List.of("setsid")
                : onPath("perl")
                        ? List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV or die $!")
                        : List.of("nohup");
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private Process start(List<String> prefix, ProcessBuilder.Redirect input) {
        List<String> command = new ArrayList<>(prefix);
        command.add(java());
        command.addAll(arguments);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            setLongLogAside();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(input)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command, e);
        }
    }

    private void setLongLogAside() throws IOException {
        if (Files.exists(log) && Files.size(log) > LONG_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Waits until the process has written its ready file.
     *
     * @throws IllegalStateException if it ends or takes longer; the message ends with the last lines of the log
     */
    public static void awaitFile(ProcessHandle process, Path file, Path log, Duration patience) {
        await(process, () -> Files.exists(file), log, patience);
    }

    /**
     * Waits until the process is ready.
     *
     * @throws IllegalStateException if it ends or takes longer; the message ends with the last lines of the log
     */
    public static void await(ProcessHandle process, BooleanSupplier ready, Path log, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!Processes.isRunning(process)) {
                throw new IllegalStateException("ended instead of starting. From " + log + ":\n" + tail(log));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "not ready after " + patience.toSeconds() + " s. From " + log + ":\n" + tail(log));
            }
            Processes.pause(POLL);
        }
    }

    /** The last lines of a log file. */
    public static String tail(Path log) {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(cannot read " + log + ": " + e.getMessage() + ")";
        }
    }
}
