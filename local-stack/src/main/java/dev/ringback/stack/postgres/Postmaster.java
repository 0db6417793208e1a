package dev.ringback.stack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that runs on a data directory, found by the pid file it keeps there. */
final class Postmaster {

    /** Start times are kept in whole seconds by PostgreSQL and in ticks by the kernel. */
    private static final Duration START_TIME_TOLERANCE = Duration.ofSeconds(5);

    private final ProcessHandle process;

    private Postmaster(ProcessHandle process) {
        this.process = process;
    }

    /** The server that runs on the directory, unless the pid file is a leftover whose number has another owner now. */
    static Optional<Postmaster> on(Path dataDirectory) {
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
                    .filter(ProcessHandle::isAlive)
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
                .orElse(true);
    }

    /**
     * Fast shutdown: open transactions are rolled back and a checkpoint is written. A server that does not end within
     * the time is told to quit at once, and recovers from its log at the next start.
     */
    void stop(Duration patience) {
        signal("-INT");
        if (!ended(patience)) {
            signal("-QUIT");
            if (!ended(patience)) {
                throw new IllegalStateException("PostgreSQL (pid " + process.pid() + ") does not stop");
            }
        }
    }

    private boolean ended(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for PostgreSQL", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot signal PostgreSQL", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
