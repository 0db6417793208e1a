package dev.ringback.call.report.duty;

import dev.ringback.call.report.kind.ReportKind;
import dev.ringback.call.report.terms.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that is owed for a period.
 *
 * @param orgUnitId the unit it is about
 * @param agentId who owes it
 * @param title the name its file has to bear
 * @param nameBinding whether a file of another name is rejected
 * @param explanation what was said before the deadline (S4-2); null for nothing
 * @param reportId the report that was accepted
 * @param daysLate started days behind the deadline when it was accepted (G4); 0 in time
 * @param confirmedBy subject of the one who confirmed the breach (S4-1)
 */
record Duty(
        UUID id,
        ReportKind kind,
        String orgUnitId,
        String agentId,
        String title,
        boolean nameBinding,
        LocalDate from,
        LocalDate to,
        Deadline deadline,
        DutyState state,
        @Nullable String explanation,
        @Nullable Instant explainedAt,
        @Nullable UUID reportId,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        int daysLate,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {

    /** In what the deadline was broken; null in time and while there is time. */
    @Nullable
    Breach breach() {
        return switch (state) {
            case OPEN -> null;
            case OVERDUE -> Breach.NOT_SUBMITTED;
            case SUBMITTED -> daysLate > 0 ? Breach.LATE : null;
        };
    }

    /** Whether it was said beforehand that the report could not be in time (S4-2). */
    boolean explained() {
        return explainedAt != null;
    }

    /** Whether the period has to be over before the report is made: not where it is due within its period. */
    boolean needsWholePeriod() {
        return deadline.on().isAfter(to);
    }
}
