package dev.ringback.scoring.facts;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds a request against its type, and names every field that does not fit. */
final class FactReader {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final String OCCURRED_ON = "occurredOn";

    private final PostFact request;
    private final ReportedType type;
    private final BusinessClock clock;
    private final ProblemException refusal = new ProblemException(CommonError.VALIDATION_FAILED);

    private FactReader(PostFact request, BusinessClock clock) {
        this.request = request;
        this.type = Objects.requireNonNull(request.type());
        this.clock = clock;
    }

    /**
     * The local day a well-formed fact counts on.
     *
     * @throws ProblemException VALIDATION_FAILED with each field at fault
     */
    static LocalDate day(PostFact request, BusinessClock clock) {
        return new FactReader(request, clock).read();
    }

    private LocalDate read() {
        Map<String, Object> told = request.told();
        type.needs().stream()
                .filter(field -> !told.containsKey(field))
                .sorted()
                .forEach(field -> violation(field, "NOT_NULL", "a " + type + " needs it"));
        told.keySet().stream()
                .filter(field -> !type.takes(field))
                .forEach(field -> violation(field, "NOT_ALLOWED", "a " + type + " does not take it"));
        @Nullable
        LocalDate day = switch (type) {
            case RECORDS_VERIFIED, ATTENDANCE, HEADCOUNT, TRANSFER_REQUEST -> past(OCCURRED_ON, request.occurredOn());
            case QUIZ -> quiz();
            case MARKETING -> marketing();
            case TRIP_CALLBACK -> trip();
            case ATTITUDE_REPORT -> month() == null ? null : month().atDay(1);
            case PHONE_BILL -> bill();
            case PHONE_QUOTA -> month() == null ? null : month().atEndOfMonth();
            case FAULT -> fault();
        };
        if (!refusal.violations().isEmpty() || day == null) {
            throw refusal;
        }
        return day;
    }

    private @Nullable LocalDate quiz() {
        if (request.questions() != null && request.wrong() != null && request.wrong() > request.questions()) {
            violation("wrong", "ABOVE_QUESTIONS", "must not be more than questions");
        }
        return past(OCCURRED_ON, request.occurredOn());
    }

    private @Nullable LocalDate marketing() {
        if (request.onlineDone() != null
                && request.onlineDone() > Objects.requireNonNullElse(request.onlinePlanned(), 0)) {
            violation("onlineDone", "ABOVE_PLANNED", "must not be more than onlinePlanned");
        }
        return past(OCCURRED_ON, request.occurredOn());
    }

    private @Nullable LocalDate trip() {
        @Nullable LocalDate returnedOn = past("returnedOn", request.returnedOn());
        @Nullable LocalDate calledBackOn = past("calledBackOn", request.calledBackOn());
        if (request.occurredOn() != null && !request.occurredOn().equals(returnedOn)) {
            violation(OCCURRED_ON, "NOT_RETURNED_ON", "a trip occurs on the day of the return; leave it out");
        }
        if (returnedOn != null && calledBackOn != null && calledBackOn.isBefore(returnedOn)) {
            violation("calledBackOn", "BEFORE_RETURNED_ON", "must not be before returnedOn");
        }
        return returnedOn;
    }

    /** A bill counts on the last day of its month: nothing of it is due before. */
    private @Nullable LocalDate bill() {
        if (request.total() != null) {
            BigDecimal parts = Stream.of(
                            request.privateCharges(), request.premiumCharges(), request.unexplainedCharges())
                    .filter(Objects::nonNull)
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (parts.compareTo(new BigDecimal(request.total())) > 0) {
                violation("total", "BELOW_ITS_PARTS", "must not be less than the charges it consists of");
            }
        }
        return month() == null ? null : month().atEndOfMonth();
    }

    private @Nullable LocalDate fault() {
        @Nullable Instant occurredAt = past("occurredAt", request.occurredAt());
        @Nullable Instant clearedAt = past("clearedAt", request.clearedAt());
        if (occurredAt == null) {
            return null;
        }
        if (clearedAt != null && clearedAt.isBefore(occurredAt)) {
            violation("clearedAt", "BEFORE_OCCURRED_AT", "must not be before occurredAt");
        }
        if (request.dueAt() != null
                && (request.dueAt().isBefore(occurredAt)
                        || clock.dateOf(request.dueAt())
                                .isAfter(clock.dateOf(occurredAt).plusYears(1)))) {
            violation("dueAt", "OUT_OF_RANGE", "must lie within a year from occurredAt on");
        }
        return clock.dateOf(occurredAt);
    }

    private @Nullable YearMonth month() {
        if (request.month() == null) {
            return null;
        }
        YearMonth month = YearMonth.parse(request.month());
        if (month.isAfter(YearMonth.from(clock.today()))) {
            violation("month", "IN_THE_FUTURE", "must not be in the future");
        }
        return month;
    }

    private @Nullable LocalDate past(String field, @Nullable LocalDate day) {
        if (day != null && day.isAfter(clock.today().plusDays(1))) {
            violation(field, "IN_THE_FUTURE", "must not be more than a day ahead");
        }
        if (day != null && day.isBefore(EARLIEST)) {
            violation(field, "TOO_EARLY", "must not be before 2000");
        }
        return day;
    }

    private @Nullable Instant past(String field, @Nullable Instant instant) {
        if (instant != null && instant.isAfter(clock.now())) {
            violation(field, "IN_THE_FUTURE", "must not be in the future");
            return null;
        }
        if (instant != null && instant.isBefore(clock.startOf(EARLIEST))) {
            violation(field, "TOO_EARLY", "must not be before 2000");
            return null;
        }
        return instant;
    }

    private void violation(String field, String code, String message) {
        if (refusal.violations().stream().noneMatch(each -> each.field().equals(field))) {
            refusal.violation(field, code, message);
        }
    }
}
