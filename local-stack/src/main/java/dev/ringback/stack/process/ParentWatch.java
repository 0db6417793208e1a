package dev.ringback.stack.process;

import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a process when the one that started it has gone, however it went: the parent holds the other end of standard
 * input and never writes to it.
 */
public final class ParentWatch {

    private ParentWatch() {}

    /**
     * Waits in the background for the end of the stream, then runs the action.
     *
     * @param in usually {@code System.in}
     * @param whenParentIsGone run once, on the watching thread
     */
    public static void start(InputStream in, Runnable whenParentIsGone) {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            try {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException broken) {
                System.err.println("Standard input broke: " + broken.getMessage());
            }
            whenParentIsGone.run();
        });
    }
}
