package dev.ringback.scoring.evaluation;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns the facts of a trial into journal facts, each with the content its event would bring. */
final class TrialFacts {
    static final String AGENT = "trial";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final BusinessClock clock;
    private final List<Fact> facts = new ArrayList<>();
    private final ProblemException refusal = new ProblemException(CommonError.VALIDATION_FAILED);

    private TrialFacts(BusinessClock clock) {
        this.clock = clock;
    }

    /**
     * The facts of a well-formed request.
     *
     * @throws ProblemException VALIDATION_FAILED with each field at fault
     */
    static List<Fact> read(TrialAgent agent, List<TrialFact> given, BusinessClock clock) {
        TrialFacts read = new TrialFacts(clock);
        read.agent(agent);
        for (int i = 0; i < given.size(); i++) {
            read.fact(given.get(i), new Fields("facts[" + i + "]", read.refusal), i);
        }
        if (!read.refusal.violations().isEmpty()) {
            throw read.refusal;
        }
        return read.facts;
    }

    private void agent(TrialAgent agent) {
        Fields fields = new Fields("agent", refusal);
        LocalDate hiredOn = fields.day("hiredOn", agent.hiredOn());
        if (agent.leftOn() != null && agent.leftOn().isBefore(hiredOn)) {
            fields.violation("leftOn", "BEFORE_HIRED_ON", "must not be before hiredOn");
        }
        Map<String, Object> state = new TreeMap<>(Map.of("name", AGENT, "orgUnitId", AGENT, "hiredOn", hiredOn));
        if (agent.leftOn() != null) {
            state.put("leftOn", fields.day("leftOn", agent.leftOn()));
        }
        add("agent", FactType.AGENT_CHANGED, null, hiredOn, state);
        List<TrialAgent.PayProfile> profiles = Objects.requireNonNullElse(agent.payProfiles(), List.of());
        for (int i = 0; i < profiles.size(); i++) {
            LocalDate from = fields.day(
                    "payProfiles[" + i + "].effectiveFrom", profiles.get(i).effectiveFrom());
            add(
                    "pay:" + i,
                    FactType.PAY_PROFILE_SET,
                    null,
                    from,
                    Map.of("basePay", Objects.requireNonNull(profiles.get(i).basePay())));
        }
    }

    private void fact(TrialFact fact, Fields fields, int number) {
        String id = "fact:" + number;
        switch (Objects.requireNonNull(fact.type())) {
            case TASK -> task(fact, fields, id);
            case CALL -> call(fact, fields, id);
            case RECORDS_VERIFIED ->
                add(
                        id,
                        FactType.RECORDS_VERIFIED,
                        null,
                        fields.day("occurredOn", fact.occurredOn()),
                        Map.of("count", fields.needed("count", fact.count(), 1L)));
            case CUSTOMER_VERIFIED ->
                add(
                        id,
                        FactType.CUSTOMER_VERIFIED,
                        null,
                        fields.day("verifiedOn", fact.verifiedOn()),
                        Map.of("customerId", fields.needed("customer", fact.customer(), "")));
            case TRIP_CALLBACK -> trip(fact, fields, id);
            case ATTITUDE_REPORT ->
                add(
                        id,
                        FactType.ATTITUDE_REPORT,
                        null,
                        YearMonth.parse(fields.needed("month", fact.month(), "2000-01"))
                                .atDay(1),
                        Map.of("result", fields.needed("result", fact.result(), "PASS")));
            case FINDING -> finding(fact, fields, id);
        }
    }

    private void task(TrialFact fact, Fields fields, String id) {
        String task = fields.needed("id", fact.id(), "");
        LocalDate opensOn = fields.day("opensOn", fact.opensOn());
        LocalDate dueOn = fields.day("dueOn", fact.dueOn());
        if (dueOn.isBefore(opensOn)) {
            fields.violation("dueOn", "BEFORE_OPENS_ON", "must not be before opensOn");
        }
        String purpose = fields.needed("purpose", fact.purpose(), "");
        add(id, FactType.TASK_CREATED, task, dueOn, Map.of("purpose", purpose, "opensOn", opensOn, "dueOn", dueOn));
        if (fact.closedReason() != null) {
            add(id + ":closed", FactType.TASK_CLOSED, task, dueOn, Map.of("reason", fact.closedReason()));
        }
    }

    private void call(TrialFact fact, Fields fields, String id) {
        Instant startedAt = fields.instant("startedAt", fact.startedAt());
        String outcome = fields.needed("outcome", fact.outcome(), "NO_ANSWER");
        boolean successful = outcome.equals("SUCCESSFUL");
        boolean effective = successful || outcome.equals("EFFECTIVE");
        Map<String, Object> content = new TreeMap<>(Map.of(
                "callId",
                id,
                "direction",
                "OUTBOUND",
                "purpose",
                fields.needed("purpose", fact.purpose(), ""),
                "customerId",
                fields.needed("customer", fact.customer(), ""),
                "connected",
                effective || outcome.equals("CONNECTED_INCOMPLETE"),
                "effective",
                effective,
                "successful",
                successful));
        add(id, FactType.CALL_COMPLETED, fact.taskId(), clock.dateOf(startedAt), content);
    }

    private void trip(TrialFact fact, Fields fields, String id) {
        LocalDate returnedOn = fields.day("returnedOn", fact.returnedOn());
        Map<String, Object> content = new TreeMap<>();
        if (fact.calledBackOn() != null) {
            content.put("calledBackOn", fields.day("calledBackOn", fact.calledBackOn()));
        }
        add(id, FactType.TRIP_CALLBACK, null, returnedOn, content);
    }

    private void finding(TrialFact fact, Fields fields, String id) {
        Instant occurredAt = fields.instant("occurredAt", fact.occurredAt());
        Map<String, Object> content = new TreeMap<>(Map.of(
                "complaintId", id,
                "incidentId", fields.needed("incidentId", fact.incidentId(), ""),
                "companyCaused", !Boolean.FALSE.equals(fact.companyCaused()),
                "occurredAt", occurredAt,
                "madeAt", occurredAt));
        if (fact.penaltyItem() != null) {
            content.put("penaltyItem", fact.penaltyItem());
        }
        add(id, FactType.FINDING_MADE, id, clock.dateOf(occurredAt), content);
        if (Boolean.TRUE.equals(fact.overturned())) {
            add(
                    id + ":overturned",
                    FactType.FINDING_OVERTURNED,
                    id,
                    clock.dateOf(occurredAt),
                    Map.of("overturnedAt", occurredAt));
        }
    }

    private void add(String id, FactType type, @Nullable String subject, LocalDate day, Map<String, Object> content) {
        facts.add(new Fact(
                id,
                type,
                AGENT,
                subject,
                1,
                day,
                Instant.EPOCH,
                AGENT,
                new String(EventJson.write(content), StandardCharsets.UTF_8)));
    }

    /** Reads fields, and notes what is wrong with them under their path. */
    private record Fields(String path, ProblemException refusal) {
        LocalDate day(String name, @Nullable LocalDate day) {
            LocalDate read = needed(name, day, LocalDate.of(FIRST_YEAR, 1, 1));
            if (read.getYear() < FIRST_YEAR || read.getYear() > LAST_YEAR) {
                violation(name, "OUT_OF_RANGE", "must lie between 2000 and 2999");
            }
            return read;
        }

        Instant instant(String name, @Nullable Instant instant) {
            Instant first = Instant.parse("2000-01-01T00:00:00Z");
            Instant read = needed(name, instant, first);
            if (read.isBefore(first) || !read.isBefore(Instant.parse("3000-01-01T00:00:00Z"))) {
                violation(name, "OUT_OF_RANGE", "must lie between 2000 and 2999");
                return first;
            }
            return read;
        }

        <T> T needed(String name, @Nullable T value, T instead) {
            if (value == null) {
                violation(name, "NOT_NULL", "this type needs it");
                return instead;
            }
            return value;
        }

        void violation(String name, String code, String message) {
            refusal.violation(path + "." + name, code, message);
        }
    }
}
