package dev.ringback.scoring.facts;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.journal.Fact;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns a request into a fact, and names every field that does not fit its type. */
final class FactReader {
    private final PostFact request;
    private final BusinessClock clock;
    private final List<String[]> violations = new ArrayList<>();

    private FactReader(PostFact request, BusinessClock clock) {
        this.request = request;
        this.clock = clock;
    }

    /**
     * The fact a well-formed request states.
     *
     * @throws ProblemException VALIDATION_FAILED with each field at fault
     */
    static Fact read(PostFact request, BusinessClock clock) {
        return new FactReader(request, clock).fact();
    }

    private Fact fact() {
        ReportedType type = Objects.requireNonNull(request.type());
        LocalDate businessDate = switch (type) {
            case RECORDS_VERIFIED -> recordsVerified();
            case TRIP_CALLBACK -> tripCallback();
            case ATTITUDE_REPORT -> attitudeReport();
        };
        if (!violations.isEmpty() || businessDate == null) {
            ProblemException refusal = new ProblemException(CommonError.VALIDATION_FAILED);
            violations.forEach(each -> refusal.violation(each[0], each[1], each[2]));
            throw refusal;
        }
        return new Fact(
                factId(request),
                type.factType(),
                request.agentId(),
                null,
                0,
                businessDate,
                clock.startOf(businessDate),
                Objects.requireNonNull(request.source()),
                payload());
    }

    /** No other fact can have this id: sources hold no colon, and the ids of events none at all. */
    static String factId(PostFact request) {
        return "facts:" + request.source() + ":" + request.externalId();
    }

    private @Nullable LocalDate recordsVerified() {
        required("count", request.count());
        refused("returnedOn", request.returnedOn());
        refused("calledBackOn", request.calledBackOn());
        refused("month", request.month());
        refused("result", request.result());
        return day("occurredOn", request.occurredOn(), true);
    }

    private @Nullable LocalDate tripCallback() {
        refused("count", request.count());
        refused("month", request.month());
        refused("result", request.result());
        @Nullable LocalDate returnedOn = day("returnedOn", request.returnedOn(), true);
        @Nullable LocalDate calledBackOn = day("calledBackOn", request.calledBackOn(), false);
        if (request.occurredOn() != null && !request.occurredOn().equals(returnedOn)) {
            violation("occurredOn", "NOT_RETURNED_ON", "a trip occurs on the day of the return; leave it out");
        }
        if (returnedOn != null && calledBackOn != null && calledBackOn.isBefore(returnedOn)) {
            violation("calledBackOn", "BEFORE_RETURNED_ON", "must not be before returnedOn");
        }
        return returnedOn;
    }

    private @Nullable LocalDate attitudeReport() {
        required("result", request.result());
        refused("occurredOn", request.occurredOn());
        refused("count", request.count());
        refused("returnedOn", request.returnedOn());
        refused("calledBackOn", request.calledBackOn());
        required("month", request.month());
        if (request.month() == null) {
            return null;
        }
        YearMonth month = YearMonth.parse(request.month());
        if (month.isAfter(YearMonth.from(clock.today()))) {
            violation("month", "IN_THE_FUTURE", "must not be in the future");
        }
        return month.atDay(1);
    }

    private @Nullable LocalDate day(String field, @Nullable LocalDate day, boolean needed) {
        if (needed) {
            required(field, day);
        }
        if (day != null && day.isAfter(clock.today().plusDays(1))) {
            violation(field, "IN_THE_FUTURE", "must not be more than a day ahead");
        }
        if (day != null && day.getYear() < 2000) {
            violation(field, "TOO_EARLY", "must not be before 2000");
        }
        return day;
    }

    private void required(String field, @Nullable Object value) {
        if (value == null) {
            violation(field, "NOT_NULL", "a " + request.type() + " needs it");
        }
    }

    private void refused(String field, @Nullable Object value) {
        if (value != null) {
            violation(field, "NOT_ALLOWED", "a " + request.type() + " does not take it");
        }
    }

    private void violation(String field, String code, String message) {
        violations.add(new String[] {field, code, message});
    }

    private String payload() {
        Map<String, Object> content = new TreeMap<>();
        put(content, "source", request.source());
        put(content, "externalId", request.externalId());
        put(content, "agentId", request.agentId());
        put(content, "type", request.type());
        put(content, "occurredOn", request.type() == ReportedType.TRIP_CALLBACK ? null : request.occurredOn());
        put(content, "count", request.count());
        put(content, "returnedOn", request.returnedOn());
        put(content, "calledBackOn", request.calledBackOn());
        put(content, "month", request.month());
        put(content, "result", request.result());
        return new String(EventJson.write(content), StandardCharsets.UTF_8);
    }

    private static void put(Map<String, Object> content, String name, @Nullable Object value) {
        if (value != null) {
            content.put(name, value);
        }
    }
}
