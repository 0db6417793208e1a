package dev.ringback.scoring.facts;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.text.FreeText;
import dev.ringback.scoring.approval.Approvals;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.scheme.Measure;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the journal keeps of a good request: what was told, and what it declares for the schemes, namely measures and cases of penalty
 * lists. Each type declares the same ones whatever it tells, with 0 for what is not there, so that a later version replaces all
 * of it. Whether a case is charged and what it costs, the lists of its month say.
 */
final class FactContent {
    private final PostFact request;
    private final String key;
    private final Map<String, Object> measures = new TreeMap<>();
    private final List<Map<String, Object>> cases = new ArrayList<>();

    private FactContent(PostFact request) {
        this.request = request;
        this.key = key(request);
    }

    /** Names the fact in all its versions. No other fact can have this id: sources hold no colon, and the ids of events none at all. */
    static String key(PostFact request) {
        return "facts:" + request.source() + ":" + request.externalId();
    }

    /** Names a version of the fact. */
    static String id(PostFact request, int version) {
        return version == 1 ? key(request) : "facts@" + version + ":" + request.source() + ":" + request.externalId();
    }

    /**
     * Who answers for a fact.
     *
     * @param needsApproval whether it counts only once a second person approved it
     */
    record Author(String by, boolean needsApproval) {}

    /**
     * The fact.
     *
     * @param day it counts on
     * @param author who reported it
     * @param replaced what the version before told, absent in the first
     */
    static Fact of(PostFact request, LocalDate day, BusinessClock clock, Author author, @Nullable Object replaced) {
        ReportedType type = Objects.requireNonNull(request.type());
        FactContent declared = new FactContent(request);
        declared.declare(type, clock);
        Map<String, Object> content = new TreeMap<>(request.told());
        content.computeIfPresent("evidence", (name, text) -> FreeText.withoutNumbers(text.toString()));
        content.put("source", Objects.requireNonNull(request.source()));
        content.put("externalId", Objects.requireNonNull(request.externalId()));
        content.put("type", type);
        if (type == ReportedType.TRIP_CALLBACK) {
            content.remove("occurredOn");
        }
        if (request.revision() > 1) {
            content.put("version", request.revision());
        }
        content.put(Declared.REPORTED_BY, author.by());
        if (author.needsApproval()) {
            content.put(Approvals.NEEDS_APPROVAL, true);
        }
        if (replaced != null) {
            content.put(Declared.REPLACES, replaced);
        }
        if (type.declares()) {
            content.put(Declared.MEASURES, declared.measures);
            content.put(Declared.CASES, declared.cases);
            content.put(Declared.COUNTS_AT, request.occurredAt() == null ? clock.startOf(day) : request.occurredAt());
        }
        return new Fact(
                id(request, request.revision()),
                type.factType(),
                request.agentId(),
                type.declares() || request.revision() > 1 ? declared.key : null,
                request.revision() - 1L,
                day,
                type.declares() ? clock.now() : clock.startOf(day),
                Objects.requireNonNull(request.source()),
                new String(EventJson.write(content), StandardCharsets.UTF_8));
    }

    private void declare(ReportedType type, BusinessClock clock) {
        switch (type) {
            case RECORDS_VERIFIED, TRIP_CALLBACK, ATTITUDE_REPORT, TRANSFER_REQUEST -> {
                // Measured by their own fields, or by none.
            }
            case ATTENDANCE -> {
                measure(Measure.HOURS_ROSTERED, request.hoursRostered());
                measure(Measure.HOURS_WORKED, request.hoursWorked());
            }
            case HEADCOUNT -> {
                charge("S3:2.3", number(request.lateArrivals()));
                charge("S3:2.4", number(request.onLeave()));
                charge(
                        "S3:2.5",
                        number(request.reported())
                                .subtract(number(request.actual()))
                                .abs());
            }
            case PHONE_BILL -> {
                boolean far = Boolean.TRUE.equals(request.longDistance());
                BigDecimal total = yuan(request.total());
                charge("S6-2:LONG_DISTANCE", far ? total : BigDecimal.ZERO);
                charge("S6-2:LOCAL", far ? BigDecimal.ZERO : total);
                charge("S6-1", yuan(request.privateCharges()));
                charge("S6-4:PREMIUM_RATE", yuan(request.premiumCharges()));
                charge("S6-4:UNEXPLAINED", yuan(request.unexplainedCharges()));
            }
            case PHONE_QUOTA ->
                charge(
                        "S6-3",
                        yuan(request.total()).subtract(yuan(request.quota())).max(BigDecimal.ZERO));
            case FAULT -> {
                charge("S3:8.1", Boolean.FALSE.equals(request.procedureKept()) ? BigDecimal.ONE : BigDecimal.ZERO);
                charge("S3:8.2", overdue(clock) ? BigDecimal.ONE : BigDecimal.ZERO);
            }
            case QUIZ -> {
                measure(Measure.QUIZ_QUESTIONS, request.questions());
                measure(Measure.QUIZ_WRONG, request.wrong());
                charge("S3:6.3", number(request.wrong()));
            }
            case MARKETING -> {
                measure(Measure.ONLINE_PLANNED, request.onlinePlanned());
                measure(Measure.ONLINE_DONE, request.onlineDone());
                measure(Measure.EFFECTIVE_LEADS, request.effectiveLeads());
            }
        }
    }

    /** Cleared after the time allowed, or not yet while that is over (G3). */
    private boolean overdue(BusinessClock clock) {
        Instant cleared = request.clearedAt() == null ? clock.now() : request.clearedAt();
        return cleared.isAfter(Objects.requireNonNull(request.dueAt()));
    }

    private void measure(Measure measure, @Nullable Object amount) {
        measures.put(measure.name(), amount == null ? BigDecimal.ZERO : new BigDecimal(amount.toString()));
    }

    private void charge(String item, BigDecimal quantity) {
        cases.add(new TreeMap<>(Map.of("id", key + "#" + item, "item", item, "quantity", quantity)));
    }

    private static BigDecimal number(@Nullable Integer number) {
        return number == null ? BigDecimal.ZERO : BigDecimal.valueOf(number);
    }

    private static BigDecimal yuan(@Nullable String yuan) {
        return yuan == null ? BigDecimal.ZERO : new BigDecimal(yuan);
    }
}
