package dev.ringback.stack;

import dev.ringback.stack.process.ProjectRoot;
import java.io.PrintStream;
import java.util.List;
import java.util.ServiceLoader;

/** {@code ./ringback demo}: the platform, started if it does not run, and the demonstration on it. */
final class DemoLauncher {

    private final ProjectRoot root;
    private final PrintStream out;

    DemoLauncher(ProjectRoot root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    int run(List<String> args) throws InterruptedException {
        DemoCommand demo = ServiceLoader.load(DemoCommand.class)
                .findFirst()
                .orElseThrow(() -> new StackException("This build has no demonstration."));
        Stack stack = new UpCommand(root, out).run(UpCommand.options(List.of()));
        return demo.run(stack, args, out);
    }
}
