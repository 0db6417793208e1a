package dev.ringback.stack;

import dev.ringback.stack.process.Options;
import dev.ringback.stack.process.ProjectRoot;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The commands behind {@code ./ringback}. */
public final class Main {

    private static final String USAGE = """
            Usage: ./ringback COMMAND [OPTION...]

              demo [--orders FILE]           start an empty platform and play a sample month on it
                   [--seed N] [--month YYYY-MM] [--small]
              up [--reset]                   start the platform; data survive down and up, --reset starts empty
                 [--port-base PORT]          all ports counted up from this one
                 [--NAME-port PORT]          one port; NAME is gateway, task-service, callrecord-service,
                                             complaint-service, scoring-service, postgres, kafka,
                                             kafka-controller or issuer
                 [--data DIR]                keep the data there
              down                           stop it
              status                         what runs
              logs SERVICE [-f] [-n LINES]   what it printed
              clock [show | set INSTANT | advance DURATION | reset]
                                             the business clock: 2026-04-01T09:00+08:00, P1D, PT2H30M
              token ROLE... [--subject ID]   a development token
              dead-letters [SERVICE] [list | replay (ID | --all)]
                                             events that were set aside, and another try
              test                           the whole verification
              bench [NAME...] [--quick]      the hot paths beside bare SQL: claims, claims-by-ten, dials, outcomes
              bench volumes [--orders N]     an import, a changed program and the opening of its callbacks
              bench complaints [--open N]    complaints raised, escalated and read with so many open
              bench scoring [--facts N]      facts taken in, statements, a rebuild, a month under another scheme
              chaos                          comes with a later release

            Data, logs and pid files are in .ringback; set RINGBACK_HOME to keep them elsewhere.
            """;

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private Main() {}

    /** Runs one command and ends the JVM with its exit status. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status;
        try {
            status = run(List.of(args), out, err);
        } catch (StackException e) {
            err.println("ringback: " + e.getMessage());
            status = FAILED;
        } catch (IllegalArgumentException e) {
            err.println("ringback: " + e.getMessage() + "\nSee ./ringback help");
            status = WRONG_USE;
        } catch (InterruptedException e) {
            err.println("ringback: interrupted");
            status = FAILED;
        }
        out.flush();
        System.exit(status);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) throws InterruptedException {
        String command = args.isEmpty() ? "help" : args.getFirst();
        List<String> rest = args.isEmpty() ? List.of() : args.subList(1, args.size());
        ProjectRoot root = ProjectRoot.find();
        return switch (command) {
            case "up" -> {
                new UpCommand(root, out).run(UpCommand.options(rest));
                yield 0;
            }
            case "down" -> new DownCommand(root, out).run(plain(rest));
            case "status" -> new StatusCommand(root, out).run(plain(rest));
            case "logs" -> new LogsCommand(root, out).run(rest);
            case "clock" -> new ClockCommand(root, out).run(rest);
            case "token" -> new TokenCommand(root, out).run(Options.parse(rest, Set.of()));
            case "dead-letters" -> new DeadLettersCommand(root, out).run(Options.parse(rest, Set.of("all")));
            case "demo" -> new DemoLauncher(root, out).run(rest);
            case "chaos" -> {
                err.println("ringback: chaos comes with a later release.");
                yield FAILED;
            }
            case "help", "-h", "--help" -> {
                out.print(USAGE);
                yield 0;
            }
            default -> {
                err.println("ringback: no such command: " + command);
                err.print(USAGE);
                yield WRONG_USE;
            }
        };
    }

    private static Options plain(List<String> args) {
        Options options = Options.parse(args, Set.of());
        if (!options.words().isEmpty() || !options.values().isEmpty()) {
            throw new IllegalArgumentException("This command takes no arguments: " + String.join(" ", args));
        }
        return options;
    }
}
