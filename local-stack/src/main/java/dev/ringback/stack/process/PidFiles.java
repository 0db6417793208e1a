package dev.ringback.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers processes by number and start time, so that a number the operating system has given to somebody else is
 * never taken for ours.
 *
 * @param folder holds one file per process
 */
public record PidFiles(Path folder) {

    /** The same start time is computed anew at each look, and the system clock may have been set in between. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    /** Notes the process under the name. */
    public void write(String name, ProcessHandle process) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        Folders.createPrivate(folder);
        Folders.writePrivate(file(name), process.pid() + " " + started + "\n");
    }

    /** The live process noted under the name. */
    public Optional<ProcessHandle> find(String name) {
        Path file = file(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String[] fields = Files.readString(file).trim().split(" ", -1);
            if (fields.length != 2) {
                return Optional.empty();
            }
            Instant started = Instant.ofEpochMilli(Long.parseLong(fields[1]));
            return ProcessHandle.of(Long.parseLong(fields[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> isSame(handle, started));
        } catch (NumberFormatException torn) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Forgets the name. */
    public void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file(name), e);
        }
    }

    private static boolean isSame(ProcessHandle handle, Instant started) {
        return handle.info()
                .startInstant()
                .map(actual -> Duration.between(actual, started).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    private Path file(String name) {
        return folder.resolve(name + ".pid");
    }
}
