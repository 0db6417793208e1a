package dev.ringback.scoring.testing;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.TaskClosed;
import dev.ringback.platform.event.TaskCreated;
import dev.ringback.platform.json.EventJson;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A spring of facts about three agents, the same for the same seed, with dates close to the edges of months and weeks. */
public final class RandomFacts {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant SPRING = Instant.parse("2026-03-25T00:00:00Z");
    private static final List<String> OUTCOMES =
            List.of("NO_ANSWER", "CONNECTED_INCOMPLETE", "EFFECTIVE", "SUCCESSFUL", "SUCCESSFUL");
    private static final List<String> REASONS = List.of("COMPLETED", "BARRED", "UNREACHABLE", "DO_NOT_CALL", "EXPIRED");

    private final Random random;
    private final String prefix;
    private final List<Fact> facts = new ArrayList<>();

    public RandomFacts(long seed) {
        this.random = new Random(seed);
        this.prefix = "F" + seed + "-";
        agents().forEach(this::directory);
        for (int i = 0; i < 60; i++) {
            task();
        }
        for (int i = 0; i < 60; i++) {
            reported();
        }
    }

    public List<String> agents() {
        return List.of(prefix + "A", prefix + "B", prefix + "C");
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
            state.put("hiredOn", "2020-01-0" + version);
            if (version == 2) {
                state.put("leftOn", "2025-01-01");
            }
            add("agent:" + agent + ":" + version, FactType.AGENT_CHANGED, agent, null, version, day(), state);
            add(
                    "pay:" + agent + ":" + version,
                    FactType.PAY_PROFILE_SET,
                    agent,
                    null,
                    version,
                    LocalDate.of(2026, 4, version == 3 ? 30 : 1),
                    Map.of("basePay", (3000 + random.nextInt(2000)) + ".33"));
        }
    }

    private void task() {
        String owner = agent();
        UUID task = uuid();
        UUID customer = uuid();
        boolean deal = random.nextBoolean();
        String purpose = deal ? "DEAL" : "TECHNICAL_ENQUIRY";
        LocalDate opens = deal ? LocalDate.of(2026, 4 + random.nextInt(2), 1) : LocalDate.of(2026, 4, 6);
        opens = deal ? opens : opens.plusWeeks(random.nextInt(5) - 1);
        LocalDate due = opens.plusDays(6);
        event(
                FactType.TASK_CREATED,
                owner,
                task,
                1,
                due,
                new TaskCreated(
                        task, "p", 1, purpose, "TASK-2", "b", customer, "ORDER", uuid(), opens, due, owner, null));
        if (random.nextInt(3) > 0) {
            String reason = REASONS.get(random.nextInt(REASONS.size()));
            LocalDate day = day();
            event(
                    FactType.TASK_CLOSED,
                    owner,
                    task,
                    2 + random.nextInt(3),
                    day,
                    new TaskClosed(task, "p", purpose, customer, owner, null, opens, due, reason, null, SPRING));
        }
        int calls = random.nextInt(4);
        for (int i = 0; i < calls; i++) {
            Instant at = SPRING.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 50)));
            String caller = random.nextInt(4) == 0 ? agent() : owner;
            event(
                    FactType.CALL_COMPLETED,
                    caller,
                    task,
                    1,
                    at.atZone(ZONE).toLocalDate(),
                    Events.callEvent(
                            uuid(),
                            caller,
                            task,
                            purpose,
                            customer,
                            OUTCOMES.get(random.nextInt(OUTCOMES.size())),
                            random.nextInt(10) == 0 ? "INBOUND" : "OUTBOUND",
                            at));
        }
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
                SPRING,
                "/test",
                new String(EventJson.write(content), StandardCharsets.UTF_8)));
    }

    private String agent() {
        return agents().get(random.nextInt(3));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 3, 30).plusDays(random.nextInt(35));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
