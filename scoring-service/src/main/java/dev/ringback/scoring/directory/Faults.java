package dev.ringback.scoring.directory;

import dev.ringback.platform.problem.Violation;
import dev.ringback.scoring.scheme.Scheme;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the constraints of single fields do not see. */
final class Faults {
    private static final int EARLIEST_HIRING = 1970;
    private static final int EARLIEST_PAY = 2000;
    private static final int LATEST = 2999;

    private Faults() {}

    /** The fault in an agent's days of employment. */
    static Optional<Violation> employment(PutAgent agent) {
        LocalDate hiredOn = Objects.requireNonNull(agent.hiredOn());
        @Nullable LocalDate leftOn = agent.leftOn();
        if (hiredOn.getYear() < EARLIEST_HIRING || hiredOn.getYear() > LATEST) {
            return Optional.of(new Violation("hiredOn", "OUT_OF_RANGE", "must lie between 1970 and 2999"));
        }
        if (leftOn != null && (leftOn.isBefore(hiredOn) || leftOn.getYear() > LATEST)) {
            return Optional.of(
                    new Violation("leftOn", "BEFORE_HIRED_ON", "must not be before hiredOn, nor after 2999"));
        }
        return Optional.empty();
    }

    /** The fault in the day an agent came to his unit: within his employment, and no promise. */
    static Optional<Violation> placement(PutAgent agent, LocalDate today) {
        @Nullable LocalDate from = agent.orgUnitFrom();
        LocalDate hiredOn = Objects.requireNonNull(agent.hiredOn());
        LocalDate latest = today.isBefore(hiredOn) ? hiredOn : today;
        return from != null && (from.isBefore(hiredOn) || from.isAfter(latest))
                ? Optional.of(new Violation("orgUnitFrom", "OUT_OF_RANGE", "must lie between hiredOn and today"))
                : Optional.empty();
    }

    /** The fault in the pay of an imported row: date and amount go together. */
    static Optional<Violation> pay(DirectoryRow row) {
        if (row.effectiveFrom() == null && row.basePay() == null) {
            return row.scheme() == null && row.baseTaskPay() == null
                    ? Optional.empty()
                    : Optional.of(new Violation("basePay", "NOT_NULL", "must be given with scheme and baseTaskPay"));
        }
        if (row.effectiveFrom() == null) {
            return Optional.of(new Violation("effectiveFrom", "NOT_NULL", "must say from when basePay holds"));
        }
        if (row.basePay() == null) {
            return Optional.of(new Violation("basePay", "NOT_NULL", "must be given with effectiveFrom"));
        }
        int year = row.effectiveFrom().getYear();
        return year < EARLIEST_PAY || year > LATEST
                ? Optional.of(new Violation("effectiveFrom", "OUT_OF_RANGE", "must lie between 2000 and 2999"))
                : terms(row.pay());
    }

    /** The fault in terms of pay: what is measured by tasks goes with the scheme that measures it (S2). */
    static Optional<Violation> terms(PutPayProfile pay) {
        boolean piecework = Scheme.PIECEWORK.equals(pay.scheme());
        if (piecework && pay.baseTaskPay() == null) {
            return Optional.of(new Violation("baseTaskPay", "NOT_NULL", "scheme S2 needs it"));
        }
        return !piecework && pay.baseTaskPay() != null
                ? Optional.of(new Violation("baseTaskPay", "NOT_ALLOWED", "only scheme S2 takes it"))
                : Optional.empty();
    }
}
