package dev.ringback.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import dev.ringback.stack.StackOptions;
import dev.ringback.stack.StackOptions.Tuning;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Bulk on a platform of its own: an import of so many orders, a changed program that plans all of them anew, the opening of all their
 * callbacks, and an import of as many calls; each with the rate and the most heap its service used meanwhile. While all callbacks are open, some
 * are claimed.
 */
final class Volumes {

    static final String NAME = "volumes";

    /** How many orders unless told otherwise. */
    static final int ORDERS = 100_000;

    private static final Instant OPEN = Instant.parse("2027-06-01T06:05:00Z");
    private static final int WORKERS = 16;
    private static final int ROUNDS = 3;

    private final PrintStream out;
    private final Stack stack;
    private final Duration claiming;

    private Volumes(PrintStream out, Stack stack, Duration claiming) {
        this.out = out;
        this.stack = stack;
        this.claiming = claiming;
    }

    /** Runs the measures on a platform of its own. */
    static void measure(PrintStream out, int orders, Tuning tuning) throws InterruptedException {
        out.println("Starting a platform ...");
        try (Stack stack = Stack.start(StackOptions.temporary().tunedFor(tuning))) {
            measure(out, stack, orders, Duration.ofSeconds(tuning == Tuning.THROUGHPUT ? 10 : 1));
        }
    }

    /** Runs the measures on a platform that runs and is empty. */
    static void measure(PrintStream out, Stack stack, int orders, Duration claiming) throws InterruptedException {
        new Volumes(out, stack, claiming).run(orders);
    }

    private void run(int number) throws InterruptedException {
        stack.clock().set(OPEN.minus(Duration.ofDays(2)));
        Watched tasks = new Watched(out, stack, ProcessName.TASK_SERVICE);
        tasks.measure(
                "orders imported",
                number,
                () -> imported(
                        tasks.as("crm"), "/v1/imports?kind=orders&source=volumes", CsvFile.orders(number), number));
        tasks.measure("orders planned anew", number, () -> changeProgram(tasks.as("admin")));
        Callbacks callbacks = new Callbacks(stack);
        tasks.measure("orders opened as tasks", number, () -> {
            stack.clock().set(OPEN);
            callbacks.awaitOpen(number);
        });
        callbacks.hire(WORKERS);
        claims(number, callbacks.claim(1));
        Watched calls = new Watched(out, stack, ProcessName.CALLRECORD_SERVICE);
        calls.as("admin").put("/v1/call-imports/mappings/volumes", CsvFile.CALL_MAPPING);
        calls.measure(
                "calls imported",
                number,
                () -> imported(
                        calls.as("crm"),
                        "/v1/call-imports?mapping=volumes&source=volumes",
                        CsvFile.calls(number),
                        number));
    }

    /** Claims while so many are open, warmed before. */
    private void claims(int open, Step claim) throws InterruptedException {
        Load load = new Load(WORKERS, claiming);
        List<Round> rounds = load.rounds(ROUNDS, claim);
        out.printf(
                "Claims with %,d open, %d at once: %s a second, p99 %s ms%n",
                open, WORKERS, range(rounds, Round::rate), range(rounds, Round::p99Millis));
    }

    static String range(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return "%.0f (%.0f to %.0f)".formatted(Comparison.median(sorted), sorted[0], sorted[sorted.length - 1]);
    }

    private static void imported(Api crm, String path, InputStream file, int number) throws InterruptedException {
        String kind = path.substring(0, path.indexOf('?'));
        String own = kind + "/" + crm.postCsv(path, file, 202).path("id").asText();
        Waiting.until(
                "the import",
                () -> List.of("DONE", "FAILED")
                        .contains(crm.get(own).path("state").asText()));
        if (crm.get(own).path("accepted").asLong() != number) {
            throw new BenchException("Not every row was accepted: " + crm.get(own));
        }
    }

    private static void changeProgram(Api admin) throws InterruptedException {
        String path = "/v1/programs/deal-callback";
        ObjectNode program = admin.get(path).deepCopy();
        program.remove(List.of("id", "version", "effectiveFrom", "outboundClass", "businessType", "subjectKind"));
        admin.put(path, program.toString(), 200);
        Waiting.until(
                "the planning",
                () -> !admin.get(path + "/planning").path("pending").asBoolean(true));
    }
}
