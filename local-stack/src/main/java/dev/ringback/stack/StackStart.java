package dev.ringback.stack;

import dev.ringback.stack.process.Folders;
import dev.ringback.stack.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Brings a stack up: checks first, then everything at once that does not need one another. */
final class StackStart {

    private final Stack stack;
    private final Consumer<String> progress;

    StackStart(Stack stack, Consumer<String> progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /**
     * Starts what does not run.
     *
     * @throws StackException if something does not start; what this call started is stopped again
     */
    void run() {
        refuseProduction();
        refuseMissingJars();
        refuseTakenPorts();
        Folders.createPrivate(stack.options().run());
        Folders.createPrivate(stack.options().logs());
        stack.clock();
        StackState.save(stack.options());
        List<ProcessName> toStart = java.util.Arrays.stream(ProcessName.values())
                .filter(name -> !stack.isRunning(name))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> base =
                    CompletableFuture.allOf(start(ProcessName.INFRA, threads), start(ProcessName.BROKER, threads));
            CompletableFuture<?>[] applications = ProcessName.applications().stream()
                    .map(name -> base.thenCompose(ready -> start(name, threads)))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(applications).join();
        } catch (CompletionException e) {
            toStart.reversed().forEach(stack::stopProcess);
            if (e.getCause() instanceof StackException known) {
                throw known;
            }
            throw e;
        }
    }

    private CompletableFuture<Void> start(ProcessName name, ExecutorService threads) {
        return CompletableFuture.runAsync(
                () -> {
                    boolean running = stack.isRunning(name);
                    Duration took = stack.launchAndAwait(Instance.of(name));
                    progress.accept(String.format(
                            Locale.ROOT,
                            "  %-20s %s",
                            name.id(),
                            running ? "runs already" : String.format(Locale.ROOT, "%5.1f s", took.toMillis() / 1e3)));
                },
                threads);
    }

    private static void refuseProduction() {
        if ("production".equalsIgnoreCase(System.getenv("RINGBACK_MODE"))) {
            throw new StackException("RINGBACK_MODE is production. The local stack has a token issuer that trusts"
                    + " everybody and a clock that anybody can move; it is for development only.");
        }
    }

    private void refuseMissingJars() {
        List<Path> missing = stack.plan().missingJars();
        if (!missing.isEmpty()) {
            throw new StackException("Not built:\n"
                    + missing.stream().map(jar -> "  " + jar).collect(Collectors.joining("\n"))
                    + "\nBuild with: ./mvnw -Dquick package");
        }
    }

    private void refuseTakenPorts() {
        List<String> taken = new ArrayList<>();
        boolean postgresIsOurs = stack.postmaster().isPresent();
        for (ProcessName name : ProcessName.values()) {
            if (stack.isRunning(name)) {
                continue;
            }
            name.ports().stream().sorted().forEach(port -> {
                int number = stack.options().port(port);
                boolean leftover = port == StackPort.POSTGRES && postgresIsOurs;
                if (!leftover && !Ports.isFree(number)) {
                    taken.add("  port " + number + " (" + port.label() + "): choose another with --" + port.option()
                            + " PORT");
                }
            });
        }
        if (!taken.isEmpty()) {
            throw new StackException("In use by another program:\n" + String.join("\n", taken)
                    + "\nOr move all of them with --port-base PORT.");
        }
    }
}
