package dev.ringback.stack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What {@link ProcessHandle} leaves open about processes that are nobody's children. */
public final class Processes {

    /** Fields of /proc/PID/stat after the name. */
    private static final int STATE = 0;

    private static final int THREADS = 17;
    private static final Duration POLL = Duration.ofMillis(30);

    private Processes() {}

    /**
     * Whether the process still runs. One that has ended but was not collected by its parent, as happens in containers
     * whose first process does not do so, has a number still and counts as ended.
     */
    public static boolean isRunning(ProcessHandle handle) {
        return handle.isAlive() && !isZombie(handle.pid());
    }

    private static boolean isZombie(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            String line = new String(Files.readAllBytes(stat), StandardCharsets.ISO_8859_1);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            // The first thread may be gone while others still hold files and ports.
            return fields[STATE].equals("Z") && Integer.parseInt(fields[THREADS]) <= 1;
        } catch (IOException noSuchFileSystem) {
            // No /proc, or the process ended in between: ProcessHandle knows better.
            return false;
        }
    }

    /**
     * Waits for the end of a process.
     *
     * @return whether it ended in time
     */
    public static boolean awaitEnd(ProcessHandle handle, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isRunning(handle)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(POLL);
        }
        return true;
    }

    /** Ends a process kindly, and after the patience by force. */
    public static void stop(ProcessHandle handle, Duration patience) {
        handle.destroy();
        if (!awaitEnd(handle, patience)) {
            kill(handle);
        }
    }

    /**
     * Ends a process by force.
     *
     * @throws IllegalStateException if even that does not help
     */
    public static void kill(ProcessHandle handle) {
        handle.destroyForcibly();
        if (!awaitEnd(handle, Duration.ofSeconds(10))) {
            throw new IllegalStateException("Process " + handle.pid() + " cannot be killed");
        }
    }

    /** Sends a signal by name, such as {@code INT}, for which Java has no method. */
    public static void signal(ProcessHandle handle, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(handle.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot signal process " + handle.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sleeps, for polling. */
    public static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
