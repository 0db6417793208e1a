package dev.ringback.scoring.testing;

import dev.ringback.platform.event.ArrivalRecorded;
import dev.ringback.platform.event.CallCorrected;
import dev.ringback.platform.event.CustomerVerified;
import dev.ringback.platform.event.DealClosed;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.FindingMade;
import dev.ringback.platform.event.FindingOverturned;
import dev.ringback.platform.event.TaskAllocated;
import dev.ringback.platform.event.TaskClosed;
import dev.ringback.platform.event.TaskCreated;
import dev.ringback.platform.event.TaskReopened;
import dev.ringback.platform.json.EventJson;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A spring of facts about three agents, the same for the same seed, with dates close to the edges of months and weeks. */
public final class RandomFacts {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> OUTCOMES =
            List.of("NO_ANSWER", "CONNECTED_INCOMPLETE", "EFFECTIVE", "SUCCESSFUL", "SUCCESSFUL");
    private static final List<String> REASONS =
            List.of("COMPLETED", "BARRED", "UNREACHABLE", "DO_NOT_CALL", "EXPIRED", "CANCELLED");
    private static final List<String> PURPOSES = List.of("DEAL", "TECHNICAL_ENQUIRY", "TRIP_VERIFICATION");
    private static final List<String> INCIDENT_ITEMS = List.of("S3:1.2", "S3:4.1", "S6-1", "S6-2:LOCAL", "S4-1");
    private static final List<String> UNIT_ITEMS = List.of("S3:7.1", "S3:2.3", "S3:7.2", "S4-1", "S6-3");
    private static final List<String> ITEMS = List.of("S3:4.1", "S3:4.3", "S3:5.1");

    private final Random random;
    private final YearMonth april;
    private final Instant spring;
    private final String prefix;
    private final List<Fact> facts = new ArrayList<>();

    public RandomFacts(long seed) {
        this(seed, YearMonth.of(2026, 4));
    }

    /** Facts of the last days of the month before, the month and the first weeks of the next. */
    public RandomFacts(long seed, YearMonth april) {
        this.random = new Random(seed);
        this.april = april;
        this.spring = april.atDay(1).minusDays(7).atStartOfDay().toInstant(ZoneOffset.UTC);
        this.prefix = "F" + seed + "-";
        agents().forEach(this::directory);
        for (int i = 0; i < 60; i++) {
            task();
        }
        for (int i = 0; i < 60; i++) {
            reported();
        }
        for (int i = 0; i < 25; i++) {
            finding();
            verified();
            incident();
            ofUnit();
            piecework();
            corrected();
        }
    }

    public List<String> agents() {
        return List.of(prefix + "A", prefix + "B", prefix + "C");
    }

    /** Units that are charged something. */
    public List<String> units() {
        return List.of("unit0", "unit1", "unit2");
    }

    public List<Fact> all() {
        return List.copyOf(facts);
    }

    private void directory(String agent) {
        for (int version = 1; version <= 3; version++) {
            Map<String, Object> state = new HashMap<>();
            state.put("agentId", agent);
            state.put("name", "name " + version);
            state.put("orgUnitId", "unit" + random.nextInt(3));
            state.put("hiredOn", april.minusMonths(1).atDay(version).toString());
            if (version == 2) {
                state.put("leftOn", april.atDay(10).toString());
            }
            add("agent:" + agent + ":" + version, FactType.AGENT_CHANGED, agent, null, version, day(), state);
            add(
                    "pay:" + agent + ":" + version,
                    FactType.PAY_PROFILE_SET,
                    agent,
                    null,
                    version,
                    april.atDay(version == 3 ? april.lengthOfMonth() : 1),
                    terms(agent));
        }
    }

    /** The first agent is paid by the piece. */
    private Map<String, Object> terms(String agent) {
        String basePay = (3000 + random.nextInt(2000)) + ".33";
        return agent.equals(agents().getFirst())
                ? Map.of("basePay", basePay, "scheme", "S2", "baseTaskPay", "2000.10")
                : Map.of("basePay", basePay);
    }

    private void task() {
        String owner = agent();
        UUID task = uuid();
        UUID customer = uuid();
        String purpose = PURPOSES.get(random.nextInt(3));
        LocalDate opens = switch (purpose) {
            case "DEAL" -> april.plusMonths(random.nextInt(2)).atDay(1);
            case "TECHNICAL_ENQUIRY" ->
                april.atDay(1)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(random.nextInt(5));
            default -> day();
        };
        LocalDate due = purpose.equals("TRIP_VERIFICATION") ? opens : opens.plusDays(6);
        event(
                FactType.TASK_CREATED,
                owner,
                task,
                1,
                due,
                new TaskCreated(
                        task, "p", 1, purpose, "TASK-2", "b", customer, "ORDER", uuid(), opens, due, owner, null));
        if (random.nextInt(3) > 0) {
            ends(owner, task, purpose, customer, opens, due);
        }
        if (random.nextInt(3) == 0) {
            handedOn(owner, task, purpose, customer);
        }
        int calls = random.nextInt(4);
        for (int i = 0; i < calls; i++) {
            call(owner, task, purpose, customer);
        }
    }

    /** Given to others, and sometimes taken back. */
    private void handedOn(String owner, UUID task, String purpose, UUID customer) {
        int times = 1 + random.nextInt(2);
        for (int version = 10; version < 10 + times; version++) {
            String to = random.nextInt(4) == 0 ? null : agent();
            LocalDate day = day();
            event(
                    FactType.TASK_ALLOCATED,
                    to,
                    task,
                    version,
                    day,
                    new TaskAllocated(
                            task,
                            "p",
                            purpose,
                            customer,
                            to,
                            owner,
                            null,
                            to == null ? "RECLAIMED" : "TRANSFERRED",
                            "supervisor-1",
                            day.atTime(12, 0).atZone(ZONE).toInstant()));
        }
    }

    /** Closed, often reopened, and sometimes closed again. */
    private void ends(String owner, UUID task, String purpose, UUID customer, LocalDate opens, LocalDate due) {
        int ends = 1 + random.nextInt(3);
        for (int version = 2; version < 2 + ends; version++) {
            boolean reopened = version % 2 == 1;
            String reason = REASONS.get(random.nextInt(REASONS.size()));
            event(
                    reopened ? FactType.TASK_REOPENED : FactType.TASK_CLOSED,
                    owner,
                    task,
                    version,
                    day(),
                    reopened
                            ? new TaskReopened(task, "p", purpose, customer, owner, null, uuid(), reason, spring)
                            : new TaskClosed(
                                    task, "p", purpose, customer, owner, null, opens, due, reason, null, spring));
        }
    }

    /** A call, and up to two corrections of its outcome. */
    private void call(String owner, UUID task, String purpose, UUID customer) {
        Instant at = spring.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 50)));
        LocalDate on = at.atZone(ZONE).toLocalDate();
        String caller = random.nextInt(4) == 0 ? agent() : owner;
        String direction = random.nextInt(10) == 0 ? "INBOUND" : "OUTBOUND";
        UUID id = uuid();
        String outcome = outcome();
        event(
                FactType.CALL_COMPLETED,
                caller,
                task,
                1,
                on,
                Events.callEvent(id, caller, task, purpose, customer, outcome, direction, at));
        int revisions = random.nextInt(3);
        for (int revision = 2; revision < 2 + revisions; revision++) {
            event(
                    FactType.CALL_CORRECTED,
                    caller,
                    task,
                    revision,
                    on,
                    new CallCorrected(
                            id,
                            revision,
                            Events.callEvent(id, caller, task, purpose, customer, outcome(), direction, at),
                            outcome,
                            null,
                            "r",
                            "q",
                            at));
        }
    }

    /** Findings of few incidents, so that several tell of one; many are overturned. */
    private void finding() {
        UUID finding = uuid();
        String agent = agent();
        String incident = prefix + "I" + random.nextInt(12);
        Instant at = spring.plus(Duration.ofHours(random.nextInt(24 * 50)));
        event(
                FactType.FINDING_MADE,
                agent,
                finding,
                1 + random.nextInt(3),
                at.atZone(ZONE).toLocalDate(),
                new FindingMade(
                        finding,
                        uuid(),
                        incident,
                        random.nextInt(5) > 0,
                        "ATTITUDE",
                        agent,
                        null,
                        "s",
                        ITEMS.get(random.nextInt(3)),
                        at,
                        at.plusSeconds(random.nextInt(100_000)),
                        "q"));
        if (random.nextInt(3) == 0) {
            Instant later = at.plusSeconds(200_000);
            add(
                    uuid().toString(),
                    FactType.FINDING_OVERTURNED,
                    null,
                    finding.toString(),
                    4,
                    later.atZone(ZONE).toLocalDate(),
                    new FindingOverturned(finding, uuid(), incident, later, "m"));
        }
    }

    /** Cases that somebody recorded, some of them of incidents that findings tell of as well. */
    private void incident() {
        String id = uuid().toString();
        String item = INCIDENT_ITEMS.get(random.nextInt(INCIDENT_ITEMS.size()));
        Instant at = spring.plus(Duration.ofHours(random.nextInt(24 * 50)));
        Map<String, Object> content = new HashMap<>();
        content.put("incidentId", prefix + "I" + random.nextInt(30));
        content.put("item", item);
        content.put("occurredAt", at);
        content.put("quantity", 1 + random.nextInt(20));
        content.put("explainedBeforehand", random.nextInt(4) == 0);
        String agent = agent();
        boolean fourEyes = random.nextInt(3) == 0;
        if (fourEyes) {
            content.put("needsApproval", true);
        }
        add(
                "incidents:" + id,
                FactType.INCIDENT_RECORDED,
                agent,
                id,
                0,
                at.atZone(ZONE).toLocalDate(),
                content);
        if (fourEyes && random.nextInt(3) > 0) {
            add(
                    "approval:incidents:" + id,
                    FactType.FACT_DECIDED,
                    agent,
                    "incidents:" + id,
                    0,
                    at.atZone(ZONE).toLocalDate(),
                    Map.of(
                            "approved",
                            random.nextBoolean(),
                            "factType",
                            FactType.INCIDENT_RECORDED,
                            "subjectId",
                            id,
                            "version",
                            0,
                            "fact",
                            content));
        }
    }

    /** Cases of teams and stores, many of them taken back (S7, S4). */
    private void ofUnit() {
        String id = uuid().toString();
        Instant at = spring.plus(Duration.ofHours(random.nextInt(24 * 50)));
        Map<String, Object> content = new HashMap<>();
        content.put("incidentId", id);
        content.put("item", UNIT_ITEMS.get(random.nextInt(UNIT_ITEMS.size())));
        content.put("orgUnitId", units().get(random.nextInt(3)));
        content.put("occurredAt", at);
        content.put("quantity", random.nextInt(20));
        content.put("explainedBeforehand", random.nextInt(4) == 0);
        LocalDate on = at.atZone(ZONE).toLocalDate();
        add("incidents:" + id, FactType.INCIDENT_RECORDED, null, id, 0, on, content);
        if (random.nextInt(3) == 0) {
            add("appeal:" + id, FactType.INCIDENT_OVERTURNED, null, id, 0, on, Map.of("overturnedAt", at));
        }
    }

    /** Arrivals and deals, up to two tellings of each; the later counts. */
    private void piecework() {
        UUID arrival = uuid();
        UUID deal = uuid();
        for (int version = 1; version <= 1 + random.nextInt(2); version++) {
            event(
                    FactType.ARRIVAL_RECORDED,
                    agents().getFirst(),
                    arrival,
                    version,
                    day(),
                    new ArrivalRecorded(
                            arrival,
                            "s",
                            arrival.toString(),
                            uuid(),
                            "b",
                            spring,
                            agents().getFirst(),
                            random.nextInt(4) == 0 ? "OTHER" : "HONGMAI",
                            null));
            event(
                    FactType.DEAL_CLOSED,
                    agents().getFirst(),
                    deal,
                    version,
                    day(),
                    new DealClosed(
                            deal,
                            "s",
                            deal.toString(),
                            uuid(),
                            "b",
                            spring,
                            agents().getFirst(),
                            new BigDecimal(random.nextInt(100_000)).movePointLeft(1),
                            new BigDecimal(random.nextInt(50_000)).movePointLeft(2),
                            "E" + random.nextInt(5),
                            random.nextBoolean(),
                            null));
        }
    }

    private void verified() {
        String agent = agent();
        LocalDate day = day();
        event(
                FactType.CUSTOMER_VERIFIED,
                agent,
                new UUID(1, random.nextInt(40)),
                1,
                day,
                new CustomerVerified(uuid(), new UUID(1, random.nextInt(40)), agent, null, "CONFIRMED", day, spring));
    }

    private String outcome() {
        return OUTCOMES.get(random.nextInt(OUTCOMES.size()));
    }

    private void reported() {
        String agent = agent();
        LocalDate day = day();
        String id = "facts:random:" + uuid();
        switch (random.nextInt(3)) {
            case 0 -> add(id, FactType.RECORDS_VERIFIED, agent, null, 0, day, Map.of("count", 1 + random.nextInt(200)));
            case 1 ->
                add(
                        id,
                        FactType.TRIP_CALLBACK,
                        agent,
                        null,
                        0,
                        day,
                        Map.of(
                                "calledBackOn",
                                day.plusDays(random.nextInt(8) == 0 ? 2 : 1).toString()));
            default ->
                add(
                        id,
                        FactType.ATTITUDE_REPORT,
                        agent,
                        null,
                        0,
                        day.withDayOfMonth(1),
                        Map.of("result", random.nextInt(3) == 0 ? "FAIL" : "PASS"));
        }
    }

    /** What people report and correct: up to three versions, of which the last counts. */
    private void corrected() {
        String agent = agent();
        String key = "facts:random:" + uuid();
        int before = 1 + random.nextInt(200);
        LocalDate on = day();
        add(key, FactType.RECORDS_VERIFIED, agent, null, 0, on, Map.of("count", before));
        add(
                key + ":2",
                FactType.RECORDS_VERIFIED,
                agent,
                key,
                1,
                day(),
                Map.of("count", 7, "replaces", Map.of("count", before, "occurredOn", on)));
        String trip = "facts:random:" + uuid();
        add(trip, FactType.TRIP_CALLBACK, agent, null, 0, on, Map.of());
        add(trip + ":2", FactType.TRIP_CALLBACK, agent, trip, 1, day(), Map.of("calledBackOn", on.plusDays(1)));
        String bill = "facts:random:" + uuid();
        for (int version = 0; version <= random.nextInt(3); version++) {
            add(
                    bill + ":" + version,
                    FactType.PHONE_BILL_RECEIVED,
                    agent,
                    bill,
                    version,
                    day(),
                    Map.of(
                            "countsAt", spring.plusSeconds(random.nextInt(3_000_000)),
                            "measures", Map.of("HOURS_WORKED", random.nextInt(9)),
                            "cases",
                                    List.of(
                                            Map.of("id", bill + "#a", "item", "S6-1", "quantity", random.nextInt(3)),
                                            Map.of(
                                                    "id",
                                                    bill + "#b",
                                                    "item",
                                                    "S3:6.3",
                                                    "quantity",
                                                    random.nextInt(3)))));
        }
    }

    private void event(FactType type, String agent, UUID subject, long version, LocalDate day, DomainEvent event) {
        add(uuid().toString(), type, agent, subject.toString(), version, day, event);
    }

    private void add(
            String id, FactType type, String agent, String subject, long version, LocalDate day, Object content) {
        facts.add(new Fact(
                id,
                type,
                agent,
                subject,
                version,
                day,
                spring,
                "/test",
                new String(EventJson.write(content), StandardCharsets.UTF_8)));
    }

    private String agent() {
        return agents().get(random.nextInt(3));
    }

    private LocalDate day() {
        return april.atDay(1).minusDays(2).plusDays(random.nextInt(35));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
