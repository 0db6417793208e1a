package dev.ringback.stack;

import dev.ringback.stack.process.Folders;
import dev.ringback.stack.process.Options;
import dev.ringback.stack.process.ProjectRoot;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code ./ringback up}. */
final class UpCommand {

    private final ProjectRoot root;
    private final PrintStream out;

    UpCommand(ProjectRoot root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    /** Reads the command line and refuses what it does not know. */
    static Options options(List<String> args) {
        Options options = Options.parse(args, Set.of("reset"));
        Set<String> known = new HashSet<>(Set.of("reset", "data", "port-base"));
        Arrays.stream(StackPort.values()).map(StackPort::option).forEach(known::add);
        options.values().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("up has no option --" + name);
                });
        if (!options.words().isEmpty()) {
            throw new IllegalArgumentException("up does not take: " + String.join(" ", options.words()));
        }
        return options;
    }

    /**
     * Starts what does not run.
     *
     * @throws StackException if it does not start
     */
    Stack run(Options options) {
        StackOptions wanted = StackOptions.of(root, options);
        try (CommandLock lock = CommandLock.take(wanted.home())) {
            Optional<Stack> before =
                    StackState.load(root, wanted.home()).map(Stack::of).filter(UpCommand::runs);
            if (before.isPresent() && options.has("reset")) {
                out.println("Stopping what runs ...");
                before.get().stop();
            } else if (before.isPresent()) {
                return complete(before.get(), options);
            }
            if (options.has("reset")) {
                deleteData(wanted.data());
            }
            return start(Stack.of(wanted));
        }
    }

    private Stack complete(Stack running, Options options) {
        if (!options.values().isEmpty()) {
            throw new StackException("Ringback is running already, at " + running.baseUrl(ProcessName.GATEWAY)
                    + ". To start it otherwise, stop it first: ./ringback down");
        }
        if (Arrays.stream(ProcessName.values()).allMatch(running::isRunning)) {
            out.println("Ringback is running already: " + running.baseUrl(ProcessName.GATEWAY));
            return running;
        }
        return start(running);
    }

    /** A folder that holds anything but a stack's data is not ours to delete. */
    private static void deleteData(Path data) {
        if (Files.exists(data) && !Files.exists(data.resolve("secrets.properties"))) {
            throw new StackException(data + " does not hold data of Ringback, so --reset leaves it alone.");
        }
        Folders.delete(data);
    }

    private Stack start(Stack stack) {
        long begin = System.nanoTime();
        out.println("Starting Ringback; its data are in " + stack.options().data());
        new StackStart(stack, out::println).run();
        out.printf(
                Locale.ROOT,
                "Ringback is up after %.1f s: %s%n",
                (System.nanoTime() - begin) / 1e9,
                stack.baseUrl(ProcessName.GATEWAY));
        return stack;
    }

    static boolean runs(Stack stack) {
        return Arrays.stream(ProcessName.values()).anyMatch(stack::isRunning);
    }
}
