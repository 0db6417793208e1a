package dev.ringback.bench;

import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import dev.ringback.stack.StackException;
import dev.ringback.stack.StackOptions;
import dev.ringback.stack.StackOptions.Tuning;
import dev.ringback.stack.process.Options;
import dev.ringback.stack.process.ProjectRoot;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code ./ringback bench [NAME...] [--quick] [--tasks N]}, {@code ./ringback bench volumes [--orders N]}, {@code ./ringback bench complaints
 * [--open N]}, or {@code ./ringback bench scoring [--facts N] [--journal N]}: on a platform of its own, which is gone afterwards.
 */
public final class Bench {

    private static final int WORKERS = 16;

    /** What a claim over HTTP, with protection decided and a lease's event written, should reach of a bare one. */
    private static final double TARGET = 0.1;

    /** Bare SQL is that much quicker at using up what there is; of a large number it uses up a part. */
    private static final int YARDSTICK_ROWS = 20;

    private static final int ENOUGH_ROWS = 4_000_000;

    private final PrintStream out;
    private final Comparison comparison;
    private final int tasks;

    Bench(PrintStream out, Comparison comparison, int tasks) {
        this.out = out;
        this.comparison = comparison;
        this.tasks = tasks;
    }

    /** Runs the command and ends the JVM with its exit status. */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Options options = Options.parse(List.of(args), Set.of("quick"));
            if (options.words().equals(List.of(Volumes.NAME))) {
                Volumes.measure(out, number(options, "orders", Volumes.ORDERS), Tuning.THROUGHPUT);
                System.exit(0);
            }
            if (options.words().equals(List.of(Scoring.NAME))) {
                int facts = number(options, "facts", Scoring.FACTS);
                Scoring.measure(out, facts, number(options, "journal", facts), Tuning.THROUGHPUT);
                System.exit(0);
            }
            if (options.words().equals(List.of(Complaints.NAME))) {
                Complaints.measure(out, number(options, "open", Complaints.OPEN), Tuning.THROUGHPUT);
                System.exit(0);
            }
            Set<Benchmark> chosen = EnumSet.noneOf(Benchmark.class);
            options.words().forEach(word -> chosen.add(Benchmark.of(word)));
            Comparison comparison = options.has("quick")
                    ? new Comparison(3, Duration.ofSeconds(3), WORKERS, Duration.ofSeconds(10))
                    : new Comparison(5, Duration.ofSeconds(10), WORKERS, Duration.ofSeconds(30));
            Bench bench = new Bench(out, comparison, number(options, "tasks", options.has("quick") ? 40_000 : 200_000));
            List<Result> results = bench.run(chosen.isEmpty() ? EnumSet.allOf(Benchmark.class) : chosen);
            Path file = ProjectRoot.find().path().resolve("bench/target/results.json");
            Report.write(results, file);
            Report.print(results, out);
            out.println("Written to " + file);
        } catch (IllegalArgumentException | StackException | BenchException | UncheckedIOException e) {
            out.println("ringback bench: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static int number(Options options, String name, int otherwise) {
        return options.get(name).map(Integer::parseInt).orElse(otherwise);
    }

    /** Runs the chosen benchmarks and what has to go before them. */
    List<Result> run(Set<Benchmark> chosen) throws InterruptedException {
        out.println("Starting a platform ...");
        try (Stack stack = Stack.start(StackOptions.temporary().tunedFor(comparison.tuning()))) {
            out.println("Making " + tasks + " open callbacks ...");
            Callbacks ours = new Callbacks(stack);
            ours.prepare(comparison.workers(), tasks);
            try (BareSql yardstick =
                    new BareSql(stack.jdbcUrl(ProcessName.TASK_SERVICE), comparison.workers(), yardstickRows())) {
                return measure(chosen, ours, yardstick);
            }
        }
    }

    private int yardstickRows() {
        return (int) Math.max(tasks, Math.min((long) tasks * YARDSTICK_ROWS, ENOUGH_ROWS));
    }

    private List<Result> measure(Set<Benchmark> chosen, Callbacks ours, BareSql yardstick) throws InterruptedException {
        List<Result> results = new ArrayList<>();
        for (Benchmark each : Benchmark.values()) {
            if (chosen.stream().allMatch(wanted -> wanted.compareTo(each) < 0)) {
                break;
            }
            out.println("Measuring " + each.id() + " ...");
            List<Result> found = switch (each) {
                case CLAIMS -> compare(each, "claims", ours.claim(1), yardstick.claim(1));
                case CLAIMS_BY_TEN -> compare(each, "callbacks", ours.claim(10), yardstick.claim(10));
                case DIALS -> compare(each, "dials", ours.dial(), yardstick.dial());
                case OUTCOMES -> compare(each, "outcomes", ours.record(), yardstick.record());
            };
            if (chosen.contains(each)) {
                results.addAll(found);
            }
        }
        return results;
    }

    private List<Result> compare(Benchmark benchmark, String unit, Step ours, Step yardstick)
            throws InterruptedException {
        return comparison.of(benchmark.id(), unit, TARGET, ours, yardstick);
    }
}
