package dev.ringback.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import dev.ringback.stack.StackOptions;
import dev.ringback.stack.StackOptions.Tuning;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Complaints on a platform of its own, through the gateway: how many are raised a second; with so many open, how long after a due instant its
 * escalation is told, of as many as fall due at once; and how long readings take.
 */
final class Complaints {

    static final String NAME = "complaints";

    /** How many are open unless told otherwise. */
    static final int OPEN = 100_000;

    private static final Instant NOON = Instant.parse("2027-07-01T04:00:00Z");
    private static final Duration TIME_TO_REPLY = Duration.ofHours(12);
    private static final int WORKERS = 16;
    private static final int ROUNDS = 3;
    private static final int PAGE = 500;

    /** So many of a hundred open ones fall due at once. */
    private static final int DUE_OF_HUNDRED = 1;

    private static final Duration UNTIL_DUE = Duration.ofMinutes(10);

    private final PrintStream out;
    private final Stack stack;
    private final Duration round;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Api> officers = new ArrayList<>();
    private final Queue<String> raised = new ConcurrentLinkedQueue<>();

    private Complaints(PrintStream out, Stack stack, Duration round) {
        this.out = out;
        this.stack = stack;
        this.round = round;
    }

    /** Runs the measures on a platform of its own. */
    static void measure(PrintStream out, int open, Tuning tuning) throws InterruptedException {
        out.println("Starting a platform ...");
        try (Stack stack = Stack.start(StackOptions.temporary().tunedFor(tuning))) {
            measure(out, stack, open, Duration.ofSeconds(tuning == Tuning.THROUGHPUT ? 10 : 1));
        }
    }

    /** Runs the measures on a platform that runs, whose clock is moved on. */
    static void measure(PrintStream out, Stack stack, int open, Duration round) throws InterruptedException {
        new Complaints(out, stack, round).run(open);
    }

    private void run(int open) throws InterruptedException {
        stack.clock().set(NOON);
        for (int i = 0; i < WORKERS; i++) {
            officers.add(new Api(
                    client, stack.baseUrl(ProcessName.GATEWAY), stack.token("complaint-officer", "bench-" + i)));
        }
        Load load = new Load(WORKERS, round);
        Step raise = worker -> raise(worker, NOON);
        told("raised", load, raise);
        fill(open);
        escalate(Math.max(1, open * DUE_OF_HUNDRED / 100), open);
        List<String> known = List.copyOf(raised);
        AtomicInteger next = new AtomicInteger();
        told("read with %,d open".formatted(known.size()), load, worker -> {
            officers.get(worker).get("/v1/complaints/" + known.get(next.getAndIncrement() % known.size()));
            return 1;
        });
        told("pages of 50 read with %,d open".formatted(known.size()), load, worker -> {
            officers.get(worker).get("/v1/complaints?state=OPEN&limit=50");
            return 1;
        });
    }

    /** Runs a step in rounds, warmed before. */
    private void told(String what, Load load, Step step) throws InterruptedException {
        List<Round> rounds = load.rounds(ROUNDS, step);
        out.printf(
                "Complaints %s, %d at once: %s a second, p99 %s ms%n",
                what, WORKERS, Volumes.range(rounds, Round::rate), Volumes.range(rounds, Round::p99Millis));
    }

    private void fill(int open) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(open - raised.size());
        new Load(WORKERS, Duration.ofHours(1)).run(worker -> left.getAndDecrement() > 0 ? raise(worker, NOON) : 0);
    }

    /** Lets some of those that are open fall due at one instant, and looks when each was told. */
    private void escalate(int number, int open) throws InterruptedException {
        Instant now = stack.clock().now();
        Instant due = now.plus(UNTIL_DUE).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        AtomicInteger left = new AtomicInteger(number);
        new Load(WORKERS, Duration.ofHours(1))
                .run(worker -> left.getAndDecrement() > 0 ? raise(worker, due.minus(TIME_TO_REPLY)) : 0);
        stack.clock().set(due.minus(Duration.ofSeconds(2)));
        Waiting.until("the escalations", () -> delays(due).size() >= number);
        List<Long> delays = delays(due).stream().sorted().toList();
        out.printf(
                "%,d due at once with %,d open: told after %.2f s the first, %.2f s the median, %.2f s the last%n",
                delays.size(),
                Math.max(open, raised.size()),
                seconds(delays.getFirst()),
                seconds(delays.get(delays.size() / 2)),
                seconds(delays.getLast()));
    }

    /** Milliseconds from a due instant to each of its escalations. */
    private List<Long> delays(Instant due) throws InterruptedException {
        List<Long> delays = new ArrayList<>();
        String path = "/v1/complaints/escalations?target=REPLY&stage=BREACH&limit=" + PAGE;
        String next = path;
        while (next != null) {
            JsonNode page = officers.getFirst().get(next);
            for (JsonNode each : page.path("items")) {
                if (Instant.parse(each.path("dueAt").asText()).equals(due)) {
                    delays.add(Duration.between(
                                    due, Instant.parse(each.path("toldAt").asText()))
                            .toMillis());
                }
            }
            next = page.hasNonNull("nextCursor")
                    ? path + "&cursor=" + page.path("nextCursor").asText()
                    : null;
        }
        return delays;
    }

    private static double seconds(long millis) {
        return millis / 1000.0;
    }

    private int raise(int worker, Instant receivedAt) throws InterruptedException {
        ObjectNode complaint = JsonNodeFactory.instance.objectNode();
        complaint.put("source", "bench");
        complaint.put("externalId", UUID.randomUUID().toString());
        complaint.put("channel", "PHONE");
        complaint.put("causeClass", "PRODUCT");
        complaint.put("text", "The table came with three legs.");
        complaint.put("receivedAt", receivedAt.toString());
        raised.add(officers.get(worker)
                .post("/v1/complaints", complaint.toString(), 201)
                .path("id")
                .asText());
        return 1;
    }
}
