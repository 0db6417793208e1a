package dev.ringback.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody confirmed that a report was late or missing without a word beforehand: one offence (S4-1).
 *
 * @param dutyId one for each kind, unit and period; all its events are under it
 * @param kind SERVICE_CALLBACKS, STORE_SUMMARY, GIFT_CALLBACKS, MEETING_SET or FIELD_WEEK
 * @param rule the rule it follows, e.g. RPT-1
 * @param orgUnitId the unit it is about
 * @param agentId who owes it
 * @param dueAt the end of the time allowed (G3, G4)
 * @param occurredOn local date of the deadline: the offence counts on it
 * @param breach LATE or NOT_SUBMITTED
 * @param daysLate started days behind the deadline when it was accepted; 0 when it was not
 * @param confirmedBy subject of the one who confirmed it, never the one who owes it
 */
public record ReportBreachConfirmed(
        UUID dutyId,
        String kind,
        String rule,
        String orgUnitId,
        String agentId,
        LocalDate periodFrom,
        LocalDate periodTo,
        Instant dueAt,
        LocalDate occurredOn,
        String breach,
        int daysLate,
        String confirmedBy,
        Instant confirmedAt)
        implements DomainEvent {}
