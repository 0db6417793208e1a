package dev.ringback.stack.postgres;

import dev.ringback.stack.process.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL server that runs on a data directory, found by the pid file it keeps there. */
public final class Postmaster {

    /** The pid file holds whole seconds, and is written a moment after the process began. */
    private static final Duration START_TIME_TOLERANCE = Duration.ofSeconds(10);

    private static final String PID_FILE = "postmaster.pid";
    private static final Path PROC = Path.of("/proc");

    private final ProcessHandle process;

    private Postmaster(ProcessHandle process) {
        this.process = process;
    }

    /** The server that runs on the directory, unless the pid file is a leftover whose number has another owner now. */
    public static Optional<Postmaster> on(Path dataDirectory) {
        Path file = dataDirectory.resolve(PID_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 3) {
                return Optional.empty();
            }
            Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).trim()));
            return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                    .filter(Processes::isRunning)
                    .filter(handle -> isSame(handle, started))
                    .map(Postmaster::new);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    private static boolean isSame(ProcessHandle handle, Instant started) {
        return handle.info()
                .startInstant()
                .map(actual -> Duration.between(actual, started).abs().compareTo(START_TIME_TOLERANCE) <= 0)
                .orElse(false);
    }

    /**
     * Clears the way after a kill. The backends hold the shared memory until they have noticed, and the server's number
     * stays taken until its parent has collected it; for either, a new server would refuse to start.
     *
     * @throws IllegalStateException if processes of the old server stay
     */
    static void clearAfterKill(Path dataDirectory, Duration patience) {
        // Every process of a server works in the data directory, which only Linux tells.
        if (!Files.exists(dataDirectory) || !Files.isDirectory(PROC.resolve("self"))) {
            return;
        }
        long deadline = System.nanoTime() + patience.toNanos();
        while (hasProcesses(dataDirectory)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Processes of an earlier PostgreSQL still work in " + dataDirectory);
            }
            Processes.pause(Duration.ofMillis(100));
        }
        try {
            Files.deleteIfExists(dataDirectory.resolve(PID_FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clear " + dataDirectory, e);
        }
    }

    private static boolean hasProcesses(Path dataDirectory) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.anyMatch(handle -> worksIn(
                    dataDirectory, PROC.resolve(Long.toString(handle.pid())).resolve("cwd")));
        }
    }

    private static boolean worksIn(Path dataDirectory, Path link) {
        try {
            return Files.readSymbolicLink(link).equals(dataDirectory.toRealPath());
        } catch (IOException goneOrAnothersProcess) {
            return false;
        }
    }

    /**
     * Fast shutdown: open transactions are rolled back and a checkpoint is written. A server that does not end within
     * the time is told to quit at once, and recovers from its log at the next start.
     */
    public void stop(Duration patience) {
        Processes.signal(process, "INT");
        if (!Processes.awaitEnd(process, patience)) {
            Processes.signal(process, "QUIT");
            if (!Processes.awaitEnd(process, patience)) {
                throw new IllegalStateException("PostgreSQL (pid " + process.pid() + ") does not stop");
            }
        }
    }

    /** Ends the server at once, as a crash would. */
    public void kill() {
        Processes.kill(process);
    }
}
