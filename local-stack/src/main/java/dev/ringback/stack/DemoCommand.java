package dev.ringback.stack;

import java.io.PrintStream;
import java.util.List;

/** What {@code ./ringback demo} runs; found with {@link java.util.ServiceLoader}. */
public interface DemoCommand {

    /**
     * Looks at the words after {@code demo} before anything is started.
     *
     * @throws IllegalArgumentException if they make no sense
     */
    void check(List<String> args);

    /**
     * Plays the demonstration on a stack that is up and empty.
     *
     * @param stack the running stack
     * @param args the words after {@code demo}
     * @param out where progress and results go
     * @return the exit status: 0 if everything came out as it must
     */
    int run(Stack stack, List<String> args, PrintStream out) throws InterruptedException;
}
