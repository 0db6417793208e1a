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

    private final ProcessHandle process;

    private Postmaster(ProcessHandle process) {
        this.process = process;
    }

    /** The server that runs on the directory, unless the pid file is a leftover whose number has another owner now. */
    public static Optional<Postmaster> on(Path dataDirectory) {
        Path file = dataDirectory.resolve("postmaster.pid");
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
     * Waits until the backends of a killed server have noticed and gone; until then they hold its shared memory, and a
     * new server would refuse to start.
     */
    static void awaitOrphans(Path dataDirectory, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (hasProcesses(dataDirectory) && System.nanoTime() < deadline) {
            Processes.pause(Duration.ofMillis(100));
        }
    }

    /** Every process of a server has the data directory as its working directory. Known on Linux only. */
    private static boolean hasProcesses(Path dataDirectory) {
        Path proc = Path.of("/proc");
        if (!Files.isDirectory(proc.resolve("self"))) {
            return false;
        }
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.anyMatch(handle -> worksIn(
                    dataDirectory, proc.resolve(Long.toString(handle.pid())).resolve("cwd")));
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
