package dev.ringback.stack.demo;

import dev.ringback.stack.DemoCommand;
import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import dev.ringback.stack.StackException;
import dev.ringback.stack.demo.play.PlayFailedException;
import dev.ringback.stack.process.Options;
import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ./ringback demo}: plays the sample month on a stack that has just been started empty. */
public final class MonthOnStack implements DemoCommand {

    private static final Set<String> KNOWN = Set.of("orders", "seed", "month", "small");
    private static final int DIFFERENT = 1;

    @Override
    public void check(List<String> args) {
        DemoPlay.plan(options(args, Path.of("")));
    }

    @Override
    public int run(Stack stack, List<String> args, PrintStream out) {
        DemoOptions options = options(args, stack.options().home().resolve("demo-acknowledged.ndjson"));
        ProgressPrinter progress = new ProgressPrinter(out, isTerminal());
        DemoResult result;
        try {
            result = DemoPlay.run(new StackTarget(stack), options, progress);
        } catch (PlayFailedException e) {
            progress.end();
            throw new StackException("The demo stopped: " + e.getMessage() + "\nWhat was acknowledged is in "
                    + options.log() + "; the logs: ./ringback logs SERVICE");
        }
        progress.end();
        report(stack, options, result, out);
        return result.report().ok() ? 0 : DIFFERENT;
    }

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static DemoOptions options(List<String> args, Path log) {
        Options options = Options.parse(args, Set.of("small"));
        options.values().keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("demo has no option --" + name);
                });
        if (!options.words().isEmpty()) {
            throw new IllegalArgumentException("demo does not take: " + String.join(" ", options.words()));
        }
        DemoOptions standard = DemoOptions.standard(log);
        Optional<Path> orders = options.get("orders").map(file -> Path.of(file).toAbsolutePath());
        orders.filter(file -> !Files.isReadable(file)).ifPresent(file -> {
            throw new IllegalArgumentException("There is no order file " + file);
        });
        return new DemoOptions(
                options.get("seed").map(MonthOnStack::seed).orElse(standard.seed()),
                options.get("month").map(MonthOnStack::month).orElse(standard.month()),
                orders,
                options.has("small"),
                log,
                standard.patience());
    }

    private static long seed(String text) {
        if (!text.matches("-?[0-9]{1,18}")) {
            throw new IllegalArgumentException("--seed is no whole number: " + text);
        }
        return Long.parseLong(text);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--month is no month such as 2026-04: " + text, e);
        }
    }

    private static void report(Stack stack, DemoOptions options, DemoResult result, PrintStream out) {
        StatementPrinter printer = new StatementPrinter(out);
        printer.table(options.month(), result.played().statements());
        result.played().statements().stream()
                .filter(statement -> statement.path("failedItems").size() > 0)
                .findFirst()
                .or(() -> result.played().statements().stream().findFirst())
                .ifPresent(printer::full);
        CirclePrinter circle = new CirclePrinter(out);
        Evidence evidence = result.played().evidence();
        circle.complaints(evidence.complaints());
        out.println();
        circle.demerits(evidence.demerits());
        circle.adjustments(evidence.next(), evidence.annual());
        out.println();
        if (result.report().ok()) {
            out.printf(
                    "All %d statements, %d complaints, their demerits, the do-not-call list, the adjustments and the year%n"
                            + "agree with the acknowledgement log (%d calls).%n",
                    result.report().agents(),
                    evidence.complaints().size(),
                    result.report().calls());
        } else {
            out.printf(
                    "%d differences from what was acknowledged:%n",
                    result.report().differences().size());
            result.report().differences().forEach(difference -> out.println("  - " + difference));
        }
        out.printf(
                "%d requests, %d of them sent again, in %d s.%n",
                result.played().requests(),
                result.played().retries(),
                result.took().toSeconds());
        String gateway = stack.baseUrl(ProcessName.GATEWAY);
        out.println();
        out.println("It goes on running. Look around:");
        out.println("  try the API       " + gateway + "/docs");
        out.println("  its document      " + gateway + "/openapi");
        out.println("  a token           TOKEN=$(./ringback token manager)");
        out.println("  the statements    curl -H \"Authorization: Bearer $TOKEN\" '" + gateway
                + "/v1/kpi/statements?month=" + options.month() + "'");
        out.println("  what was answered " + options.log());
        out.println("  stop it           ./ringback down");
    }
}
