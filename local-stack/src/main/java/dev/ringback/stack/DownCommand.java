package dev.ringback.stack;

import dev.ringback.stack.process.Options;
import dev.ringback.stack.process.ProjectRoot;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** {@code ./ringback down}. */
final class DownCommand {

    private final ProjectRoot root;
    private final PrintStream out;

    DownCommand(ProjectRoot root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    int run(Options none) {
        Optional<Stack> found =
                StackState.load(root, StackOptions.home(root)).map(Stack::of).filter(DownCommand::hasAny);
        if (found.isEmpty()) {
            out.println("Ringback does not run.");
            return 0;
        }
        Stack stack = found.get();
        try (CommandLock lock = CommandLock.take(stack.options().home())) {
            long begin = System.nanoTime();
            out.println("Stopping Ringback ...");
            stack.stop();
            out.printf(
                    Locale.ROOT,
                    "Stopped after %.1f s; the data stay in %s%n",
                    (System.nanoTime() - begin) / 1e9,
                    stack.options().data());
            return 0;
        }
    }

    private static boolean hasAny(Stack stack) {
        return Arrays.stream(ProcessName.values()).anyMatch(stack::isRunning)
                || stack.postmaster().isPresent();
    }
}
