package dev.ringback.complaint.ingest;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.reply;
import static dev.ringback.complaint.testing.Complaints.resolve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.complaint.testing.Events;
import dev.ringback.complaint.testing.FollowUps;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.platform.event.AgentChanged;
import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.event.CustomerMerged;
import dev.ringback.platform.event.DoNotCallChanged;
import dev.ringback.platform.event.IssueReported;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * The same month twice, under ids of its own each time: once as it happened, event by event, and once all at the end, in
 * any order that keeps that of each aggregate, as a service finds it that was down. The complaints are the same.
 *
 * <p>Guards, each of which makes the comparison fail when it is taken out: the unit of the day, the survivors of merges
 * and the customer's last word are read from all that is known, and not from what came last.
 */
@QuarkusTest
@OnTheStack
class CatchUpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant BEGIN = Instant.parse("2026-04-03T00:00:00Z");
    private static final List<String> CAUSES = List.of("PRODUCT", "LOGISTICS", "OTHER", "ATTITUDE");
    private static final List<String> WORDS = List.of("SATISFIED", "DISSATISFIED", "NEUTRAL");

    /** What differs between two runs by its nature: ids, and when something was processed. */
    private static final Set<String> OF_THE_RUN = Set.of("id", "number", "createdAt", "resolvedAt", "incidentId");

    @Test
    void aMonthCaughtUpWithGivesTheSameComplaintsAsTheMonthLived() {
        long seed = Long.getLong("ringback.seed", 20260401L);
        Month lived = new Month("lived-" + UUID.randomUUID(), seed);
        Month caughtUp = new Month("caught-up-" + UUID.randomUUID(), seed);

        lived.asItHappened().forEach(Events.Sent::deliverAndWait);
        List<Events.Sent> late = caughtUp.inAnyOrder();
        late.forEach(Events.Sent::deliver);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(late).allMatch(Month::applied));

        assertThat(caughtUp.complaints()).as("seed %d", seed).isEqualTo(lived.complaints());
        assertThat(lived.complaints()).hasSize(Month.RESOLVED + Month.ISSUES);
        assertThat(lived.complaints().toString()).contains("CLOSED", "RESOLVED", "OPEN", "UNIT-", "LIFTED", "round=2");
    }

    /** Everything that happens to a few agents, customers and complaints. */
    private static final class Month {

        private static final int AGENTS = 3;
        private static final int CUSTOMERS = 6;
        private static final int RESOLVED = 6;
        private static final int ISSUES = 8;

        private final String name;
        private final RandomGenerator random;
        private final Map<String, String> names = new LinkedHashMap<>();
        private final List<List<Events.Sent>> aggregates = new ArrayList<>();

        Month(String name, long seed) {
            this.name = name;
            this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            for (int agent = 0; agent < AGENTS; agent++) {
                transfers("AGENT-" + agent);
            }
            for (int customer = 0; customer < CUSTOMERS; customer += 2) {
                // Each becomes the next but one, so that there is a chain.
                merge(customer, customer + 2);
            }
            for (int complaint = 0; complaint < RESOLVED; complaint++) {
                followUps(complaint);
            }
            for (int issue = 0; issue < ISSUES; issue++) {
                issue(issue);
            }
        }

        private UUID id(String what) {
            UUID id = UUID.nameUUIDFromBytes((name + what).getBytes(StandardCharsets.UTF_8));
            names.put(id.toString(), what);
            return id;
        }

        private String agent(String what) {
            String id = what + "-" + name;
            names.put(id, what);
            return id;
        }

        private Instant anyTime() {
            return BEGIN.plusSeconds(random.nextLong(Duration.ofDays(26).toSeconds()));
        }

        private void transfers(String what) {
            String agent = agent(what);
            List<Events.Sent> states = new ArrayList<>();
            List<Instant> times = new ArrayList<>(List.of(anyTime(), anyTime(), anyTime()));
            times.sort(Comparator.naturalOrder());
            for (int version = 1; version <= times.size(); version++) {
                AgentChanged state = new AgentChanged(
                        agent, "Agent", "UNIT-" + random.nextInt(100), LocalDate.parse("2020-01-01"), null);
                states.add(Events.event("/scoring-service", "agent:" + agent, version, times.get(version - 1), state));
            }
            aggregates.add(states);
        }

        private void merge(int merged, int survivor) {
            UUID from = id("customer-" + merged);
            Instant at = anyTime();
            aggregates.add(List.of(Events.event(
                    "/task-service", from, 2, at, new CustomerMerged(from, id("customer-" + survivor), at))));
        }

        /** A complaint that was resolved before the month, whose customer is asked in it. */
        private void followUps(int number) {
            TestClock.set(RECEIVED.plusSeconds(3600));
            Map<String, Object> body = body();
            body.put("externalId", name + "-" + number);
            names.put(name + "-" + number, "complaint-" + number);
            body.put("customerId", id("customer-" + random.nextInt(CUSTOMERS)).toString());
            body.put("subjectAgentId", agent("AGENT-" + random.nextInt(AGENTS)));
            String complaint = raised(body);
            reply(complaint, RECEIVED.plusSeconds(60)).statusCode(201);
            resolve(complaint).statusCode(201);
            if (number < WORDS.size()) {
                // One of each, so that every end is among them; the others say and take back what they like.
                CallCompleted call = FollowUps.call(complaint, anyTime(), WORDS.get(number));
                names.put(call.callId().toString(), "call-" + number);
                aggregates.add(List.of(FollowUps.told(call)));
            } else {
                call(complaint, number + "-1");
                call(complaint, number + "-2");
            }
            UUID entry = id("entry-" + number);
            List<Events.Sent> entries = new ArrayList<>();
            Instant at = anyTime();
            for (String state : List.of("LISTED", "LIFTED").subList(0, 1 + number % 2)) {
                entries.add(Events.event(
                        "/task-service",
                        entry,
                        entries.size() + 1,
                        at,
                        new DoNotCallChanged(
                                entry,
                                null,
                                "k1:0f",
                                state,
                                "COMPLAINT",
                                "COMPLAINT",
                                UUID.fromString(complaint),
                                at,
                                null,
                                at)));
                at = at.plusSeconds(60);
            }
            aggregates.add(entries);
        }

        private void call(String complaint, String what) {
            CallCompleted call = FollowUps.call(complaint, anyTime(), WORDS.get(random.nextInt(WORDS.size())));
            names.put(call.callId().toString(), "call-" + what);
            List<Events.Sent> revisions = new ArrayList<>(List.of(FollowUps.told(call)));
            for (int revision = 2; revision < random.nextInt(2, 5); revision++) {
                revisions.add(
                        FollowUps.corrected(call, revision, "EFFECTIVE", WORDS.get(random.nextInt(WORDS.size()))));
            }
            aggregates.add(revisions);
        }

        private void issue(int number) {
            UUID issue = id("issue-" + number);
            Instant at = anyTime();
            aggregates.add(List.of(Events.event(
                    "/callrecord-service",
                    issue,
                    1,
                    at,
                    new IssueReported(
                            issue,
                            UUID.randomUUID(),
                            null,
                            id("customer-" + random.nextInt(CUSTOMERS)),
                            "COMPLAINT",
                            CAUSES.get(random.nextInt(CAUSES.size())),
                            "A-REPORTER",
                            null,
                            agent("AGENT-" + random.nextInt(AGENTS)),
                            null,
                            "Something was wrong.",
                            at,
                            null))));
        }

        List<Events.Sent> asItHappened() {
            return aggregates.stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(Events.Sent::time))
                    .toList();
        }

        /** Merges the aggregates in an order of this run alone. */
        List<Events.Sent> inAnyOrder() {
            List<List<Events.Sent>> left = new ArrayList<>(
                    aggregates.stream().<List<Events.Sent>>map(ArrayList::new).toList());
            List<Events.Sent> order = new ArrayList<>();
            while (!left.isEmpty()) {
                List<Events.Sent> next = left.get(random.nextInt(left.size()));
                order.add(next.removeFirst());
                left.removeIf(List::isEmpty);
            }
            return order;
        }

        static boolean applied(Events.Sent sent) {
            try {
                return sent.applied();
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** What is shown of them at the end of the month, by the names of things. */
        Map<String, Object> complaints() {
            TestClock.set(Instant.parse("2026-05-01T00:00:00Z"));
            Map<String, Object> shown = new TreeMap<>();
            for (int customer = 0; customer <= CUSTOMERS; customer++) {
                List<Map<String, Object>> found = as("auditor", "X1")
                        .get(PATH + "?limit=500&customerId=" + id("customer-" + customer))
                        .path("items");
                found.forEach(each -> shown.put(
                        Objects.toString(names.get(each.get("externalId").toString())), named(each)));
            }
            return shown;
        }

        private Object named(Object value) {
            return switch (value) {
                case Map<?, ?> map -> {
                    Map<String, Object> named = new TreeMap<>();
                    map.forEach((key, each) -> {
                        if (key.equals("dnc")) {
                            named.put("dnc", ((Map<?, ?>) each).get("state").toString());
                        } else if (!OF_THE_RUN.contains(key.toString())) {
                            named.put(key.toString(), named(each));
                        }
                    });
                    yield named;
                }
                case String text -> names.getOrDefault(text, text);
                default -> value;
            };
        }
    }
}
