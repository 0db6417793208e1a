package dev.ringback.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A report that was owed was accepted (RPT-4).
 *
 * @param dutyId one for each kind, unit and period; all its events are under it
 * @param kind SERVICE_CALLBACKS, STORE_SUMMARY, GIFT_CALLBACKS, MEETING_SET or FIELD_WEEK
 * @param rule the rule it follows, e.g. RPT-1
 * @param orgUnitId the unit it is about
 * @param agentId who owes it
 * @param dueAt the end of the time allowed (G3, G4)
 * @param reportId the report
 * @param submittedBy subject of the one who handed it in
 * @param daysLate started days behind the deadline, 0 in time (G4)
 * @param explainedBeforehand whether it was said before the deadline that it would be late (S4-2)
 */
public record ReportSubmitted(
        UUID dutyId,
        String kind,
        String rule,
        String orgUnitId,
        String agentId,
        LocalDate periodFrom,
        LocalDate periodTo,
        Instant dueAt,
        UUID reportId,
        String submittedBy,
        Instant submittedAt,
        boolean onTime,
        int daysLate,
        boolean explainedBeforehand)
        implements DomainEvent {}
