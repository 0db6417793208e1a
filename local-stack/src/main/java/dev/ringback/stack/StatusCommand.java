package dev.ringback.stack;

import dev.ringback.stack.process.Options;
import dev.ringback.stack.process.ProjectRoot;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code ./ringback status}: exit status 0 if everything is ready, 1 otherwise. */
final class StatusCommand {

    private final ProjectRoot root;
    private final PrintStream out;

    StatusCommand(ProjectRoot root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    int run(Options none) {
        Stack stack = RunningStack.last(root);
        boolean allReady = true;
        out.printf(Locale.ROOT, "%-20s %-12s %8s  %s%n", "PROCESS", "STATE", "PID", "PORTS");
        for (ProcessName name : ProcessName.values()) {
            boolean ready = stack.isReady(name);
            allReady &= ready;
            String state = ready ? "ready" : stack.isRunning(name) ? "not ready" : "stopped";
            out.printf(
                    Locale.ROOT,
                    "%-20s %-12s %8s  %s%n",
                    name.id(),
                    state,
                    stack.pid(name).map(String::valueOf).orElse("-"),
                    name.ports().stream()
                            .sorted()
                            .map(port -> stack.options().port(port)
                                    + (name.isApplication() ? "" : " (" + port.label() + ")"))
                            .collect(Collectors.joining(", ")));
        }
        out.println("Data: " + stack.options().data());
        return allReady ? 0 : 1;
    }
}
