package dev.ringback.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import dev.ringback.stack.StackOptions;
import dev.ringback.stack.StackOptions.Tuning;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bulk on a platform of its own: an import of so many orders, a changed program that plans all of them anew, and the opening of all their
 * callbacks; each with the rate and the most heap the task service used meanwhile.
 */
final class Volumes {

    static final String NAME = "volumes";

    /** How many orders unless told otherwise. */
    static final int ORDERS = 100_000;

    private static final Instant OPEN = Instant.parse("2027-06-01T06:05:00Z");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Pattern HEAP =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} ([0-9.E]+)$");

    private final PrintStream out;
    private final Stack stack;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong mostHeap = new AtomicLong();

    private Volumes(PrintStream out, Stack stack) {
        this.out = out;
        this.stack = stack;
    }

    /** Runs the measures on a platform of its own. */
    static void measure(PrintStream out, int orders, Tuning tuning) throws InterruptedException {
        out.println("Starting a platform ...");
        try (Stack stack = Stack.start(StackOptions.temporary().tunedFor(tuning))) {
            new Volumes(out, stack).run(orders);
        }
    }

    private void run(int orders) throws InterruptedException {
        stack.clock().set(OPEN.minus(Duration.ofDays(2)));
        measure("imported", orders, () -> {
            Api crm = as("crm");
            String path = "/v1/imports/"
                    + crm.postCsv("/v1/imports?kind=orders&source=volumes", OrderFile.of(orders), 202)
                            .path("id")
                            .asText();
            await(() -> crm.get(path).path("state").asText().equals("DONE"));
            long accepted = crm.get(path).path("accepted").asLong();
            if (accepted != orders) {
                throw new BenchException("Only " + accepted + " orders were accepted");
            }
        });
        measure("planned anew", orders, this::changeProgram);
        measure("opened as tasks", orders, () -> {
            stack.clock().set(OPEN);
            await(() -> as("supervisor")
                            .get("/v1/tasks/stats?programId=deal-callback")
                            .path("tasks")
                            .asLong()
                    == orders);
        });
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    private void measure(String what, int orders, Work work) throws InterruptedException {
        mostHeap.set(0);
        Thread watch = Thread.ofVirtual().start(this::watchHeap);
        long start = System.nanoTime();
        try {
            work.run();
        } finally {
            watch.interrupt();
            watch.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                "%,d orders %s in %.1f s: %,.0f a second; heap %,d MB at most%n",
                orders, what, seconds, orders / seconds, mostHeap.get() >> 20);
    }

    private void watchHeap() {
        Api admin = as("admin");
        try {
            while (true) {
                Matcher pools = HEAP.matcher(admin.text("/q/metrics"));
                long used = 0;
                while (pools.find()) {
                    used += (long) Double.parseDouble(pools.group(1));
                }
                mostHeap.accumulateAndGet(used, Math::max);
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private void changeProgram() throws InterruptedException {
        Api admin = as("admin");
        String path = "/v1/programs/deal-callback";
        ObjectNode program = admin.get(path).deepCopy();
        program.remove(List.of("id", "version", "effectiveFrom", "outboundClass", "businessType", "subjectKind"));
        admin.put(path, program.toString(), 200);
    }

    private Api as(String role) {
        return new Api(client, stack.baseUrl(ProcessName.TASK_SERVICE), stack.token(role, role));
    }

    private static void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new BenchException("Waited in vain");
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }
}
