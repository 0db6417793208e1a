package dev.ringback.stack;

import dev.ringback.stack.process.Options;
import dev.ringback.stack.process.ProjectRoot;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * {@code ./ringback demo}: an empty platform with data of its own, and the demonstration on it. A demo that runs is replaced
 * by the new one; a platform with a user's data is left alone.
 */
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
        Options given = Options.parse(args, Set.of("small"));
        List<String> forDemo = new ArrayList<>(given.words());
        List<String> forUp = new ArrayList<>();
        given.values().forEach((name, value) -> {
            List<String> target = name.equals("port-base") || name.endsWith("-port") ? forUp : forDemo;
            target.add("--" + name + "=" + value);
        });
        demo.check(forDemo);
        Path home = StackOptions.home(root);
        Path data = home.resolve("demo-data");
        StackState.load(root, home)
                .filter(state -> !state.data().equals(data))
                .map(Stack::of)
                .filter(UpCommand::runs)
                .ifPresent(own -> {
                    throw new StackException("Ringback is running with data of your own, in "
                            + own.options().data() + ". The demo starts with an empty platform and leaves yours alone:"
                            + " stop it first with ./ringback down");
                });
        forUp.addAll(List.of("--reset", "--data", data.toString()));
        Stack stack = new UpCommand(root, out).run(UpCommand.options(forUp));
        return demo.run(stack, forDemo, out);
    }
}
