package dev.ringback.scoring.evaluation;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.incident.Circumstances;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.scheme.ItemList;
import dev.ringback.scoring.scheme.ItemRule;
import dev.ringback.scoring.scheme.Measure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns the facts of a trial into journal facts, each with the content its event would bring. */
final class TrialFacts {
    static final String AGENT = "trial";

    private final BusinessClock clock;
    private final Function<YearMonth, ItemList> items;
    private final List<Fact> facts = new ArrayList<>();
    private final ProblemException refusal = new ProblemException(CommonError.VALIDATION_FAILED);

    private TrialFacts(BusinessClock clock, Function<YearMonth, ItemList> items) {
        this.clock = clock;
        this.items = items;
    }

    /**
     * The facts of a well-formed request.
     *
     * @param items the penalty lists of a month, those tried among them
     * @throws ProblemException VALIDATION_FAILED with each field at fault
     */
    static List<Fact> read(
            TrialAgent agent, List<TrialFact> given, BusinessClock clock, Function<YearMonth, ItemList> items) {
        TrialFacts read = new TrialFacts(clock, items);
        read.agent(agent);
        for (int i = 0; i < given.size(); i++) {
            read.fact(given.get(i), new TrialFields("facts[" + i + "]", read.refusal), i);
        }
        if (!read.refusal.violations().isEmpty()) {
            throw read.refusal;
        }
        return read.facts;
    }

    private void agent(TrialAgent agent) {
        TrialFields fields = new TrialFields("agent", refusal);
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
            Map<String, Object> pay = new TreeMap<>(
                    Map.of("basePay", Objects.requireNonNull(profiles.get(i).basePay())));
            if (profiles.get(i).baseTaskPay() != null) {
                pay.put("baseTaskPay", profiles.get(i).baseTaskPay());
            }
            add("pay:" + i, FactType.PAY_PROFILE_SET, null, from, pay);
        }
    }

    private void fact(TrialFact fact, TrialFields fields, int number) {
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
            case INCIDENT -> incident(fact, fields, id);
            case ARRIVAL ->
                add(
                        id,
                        FactType.ARRIVAL_RECORDED,
                        id,
                        clock.dateOf(fields.instant("occurredAt", fact.occurredAt())),
                        Map.of("channel", fields.needed("channel", fact.channel(), "")));
            case DEAL -> deal(fact, fields, id);
            case ATTENDANCE ->
                quantities(
                        FactType.ATTENDANCE_RECORDED,
                        id,
                        fields.day("occurredOn", fact.occurredOn()),
                        Map.of(
                                Measure.HOURS_ROSTERED, fields.needed("hoursRostered", fact.hoursRostered(), "0"),
                                Measure.HOURS_WORKED, fields.needed("hoursWorked", fact.hoursWorked(), "0")));
            case MARKETING ->
                quantities(
                        FactType.MARKETING_REPORTED,
                        id,
                        fields.day("occurredOn", fact.occurredOn()),
                        Map.of(
                                Measure.ONLINE_PLANNED, Objects.requireNonNullElse(fact.onlinePlanned(), 0),
                                Measure.ONLINE_DONE, Objects.requireNonNullElse(fact.onlineDone(), 0),
                                Measure.EFFECTIVE_LEADS, Objects.requireNonNullElse(fact.effectiveLeads(), 0)));
        }
    }

    private void task(TrialFact fact, TrialFields fields, String id) {
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

    private void call(TrialFact fact, TrialFields fields, String id) {
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
        if (fact.disposition() != null) {
            content.put("disposition", fact.disposition());
        }
        add(id, FactType.CALL_COMPLETED, fact.taskId(), clock.dateOf(startedAt), content);
    }

    private void trip(TrialFact fact, TrialFields fields, String id) {
        LocalDate returnedOn = fields.day("returnedOn", fact.returnedOn());
        Map<String, Object> content = new TreeMap<>();
        if (fact.calledBackOn() != null) {
            content.put("calledBackOn", fields.day("calledBackOn", fact.calledBackOn()));
        }
        add(id, FactType.TRIP_CALLBACK, null, returnedOn, content);
    }

    private void finding(TrialFact fact, TrialFields fields, String id) {
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

    /** Charged to the agent unless it says otherwise; the lists of its month say what it has to tell. */
    private void incident(TrialFact fact, TrialFields fields, String id) {
        String item = fields.needed("penaltyItem", fact.penaltyItem(), "");
        Circumstances circumstances = new Circumstances(
                fact.occurredAt(),
                fact.occurredOn(),
                fact.quantity(),
                fact.dueAt(),
                fact.dueOn(),
                fact.cameAt(),
                fact.explainedBeforehand());
        @Nullable LocalDate told = circumstances.day(clock);
        LocalDate day = fields.day("occurredOn", told);
        if (told == null) {
            return;
        }
        Optional<ItemRule> rule = items.apply(YearMonth.from(day)).find(item, day);
        if (rule.isEmpty()) {
            fields.violation("penaltyItem", "UNKNOWN_ITEM", "no penalty list of the day has this item");
            return;
        }
        circumstances.check(rule.get(), fields.path() + ".", refusal);
        boolean unit = "UNIT".equals(fact.chargedTo()) || rule.get().charges() == ItemRule.Charged.UNIT;
        Map<String, Object> content = circumstances.content(clock);
        content.put("incidentId", Objects.requireNonNullElse(fact.incidentId(), id));
        content.put("item", item);
        if (unit) {
            content.put("orgUnitId", AGENT);
        }
        facts.add(fact(id, FactType.INCIDENT_RECORDED, unit ? null : AGENT, id, day, content));
        if (Boolean.TRUE.equals(fact.overturned())) {
            add(id + ":overturned", FactType.FINDING_OVERTURNED, id, day, Map.of("overturnedAt", clock.startOf(day)));
        }
    }

    private void deal(TrialFact fact, TrialFields fields, String id) {
        Map<String, Object> content = new TreeMap<>(Map.of(
                "revenue", fields.needed("revenue", fact.revenue(), "0"),
                "cost", fields.needed("cost", fact.cost(), "0"),
                "invitedByPhone", Boolean.TRUE.equals(fact.invitedByPhone())));
        if (fact.eventId() != null) {
            content.put("eventId", fact.eventId());
        }
        add(id, FactType.DEAL_CLOSED, id, clock.dateOf(fields.instant("occurredAt", fact.occurredAt())), content);
    }

    private void quantities(FactType type, String id, LocalDate day, Map<Measure, Object> amounts) {
        Map<String, String> measures = new TreeMap<>();
        amounts.forEach((measure, amount) -> measures.put(measure.name(), amount.toString()));
        add(id, type, id, day, Map.of("measures", measures));
    }

    private void add(String id, FactType type, @Nullable String subject, LocalDate day, Map<String, Object> content) {
        facts.add(fact(id, type, AGENT, subject, day, content));
    }

    private static Fact fact(
            String id,
            FactType type,
            @Nullable String agent,
            @Nullable String subject,
            LocalDate day,
            Map<String, Object> content) {
        return new Fact(
                id,
                type,
                agent,
                subject,
                1,
                day,
                Instant.EPOCH,
                AGENT,
                new String(EventJson.write(content), StandardCharsets.UTF_8));
    }
}
