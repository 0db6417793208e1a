package dev.ringback.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import dev.ringback.stack.StackOptions;
import dev.ringback.stack.StackOptions.Tuning;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    private static final int BLOCK = 1000;
    private static final Pattern HEAP =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} ([0-9.E]+)$");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER =
            "externalId,customerExternalId,customerName,customerPhone,business,amount,closedAt,ownerAgentId,orgUnitId\n";

    private final PrintStream out;
    private final Stack stack;
    private final String tasks;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong mostHeap = new AtomicLong();

    private Volumes(PrintStream out, Stack stack) {
        this.out = out;
        this.stack = stack;
        this.tasks = stack.baseUrl(ProcessName.TASK_SERVICE);
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
            String id = post(orders(orders)).path("id").asText();
            await(() -> get("crm", "/v1/imports/" + id).path("state").asText().equals("DONE"));
            long accepted = get("crm", "/v1/imports/" + id).path("accepted").asLong();
            if (accepted != orders) {
                throw new BenchException("Only " + accepted + " orders were accepted");
            }
        });
        measure("planned anew", orders, this::changeProgram);
        measure("opened as tasks", orders, () -> {
            stack.clock().set(OPEN);
            await(() -> get("supervisor", "/v1/tasks/stats?programId=deal-callback")
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
        try {
            while (true) {
                Matcher pools =
                        HEAP.matcher(text(request("admin", "/q/metrics").GET().build()));
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
        ObjectNode program = get("admin", "/v1/programs/deal-callback").deepCopy();
        program.remove(List.of("id", "version", "effectiveFrom", "outboundClass", "businessType", "subjectKind"));
        json(request("admin", "/v1/programs/deal-callback")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(program.toString()))
                .build());
    }

    /** The file as it is sent, made on the way, so that this process holds none of it. */
    private static InputStream orders(int number) {
        Iterator<InputStream> blocks = Stream.concat(
                        Stream.of(HEADER),
                        IntStream.range(0, (number + BLOCK - 1) / BLOCK).mapToObj(block -> block(block, number)))
                .<InputStream>map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return blocks.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return blocks.next();
            }
        });
    }

    private static String block(int block, int number) {
        StringBuilder rows = new StringBuilder();
        for (int i = block * BLOCK; i < Math.min(number, (block + 1) * BLOCK); i++) {
            rows.append("O-%d,C-%d,Customer,138%08d,machinery,10.00,2027-05-10T03:00:00Z,,\n".formatted(i, i, i));
        }
        return rows.toString();
    }

    private JsonNode post(InputStream csv) throws InterruptedException {
        return json(request("crm", "/v1/imports?kind=orders&source=volumes")
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofInputStream(() -> csv))
                .build());
    }

    private JsonNode get(String role, String path) throws InterruptedException {
        return json(request(role, path).GET().build());
    }

    private HttpRequest.Builder request(String role, String path) {
        return HttpRequest.newBuilder(URI.create(tasks + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + stack.token(role, role));
    }

    private JsonNode json(HttpRequest request) throws InterruptedException {
        try {
            return JSON.readTree(text(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(HttpRequest request) throws InterruptedException {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new BenchException(request.uri().getPath() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
