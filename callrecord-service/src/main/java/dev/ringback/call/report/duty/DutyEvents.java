package dev.ringback.call.report.duty;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.ReportBreachConfirmed;
import dev.ringback.platform.event.ReportOverdue;
import dev.ringback.platform.event.ReportSubmitted;
import dev.ringback.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Tells what became of reports that are owed, for scoring (S4). Works in the transaction that holds the duty's row. */
@ApplicationScoped
class DutyEvents {

    private final Outbox outbox;
    private final DutyStore duties;
    private final BusinessClock clock;

    DutyEvents(Outbox outbox, DutyStore duties, BusinessClock clock) {
        this.outbox = outbox;
        this.duties = duties;
        this.clock = clock;
    }

    /** A report was accepted. */
    void submitted(Duty duty, UUID reportId, String by, Instant at, int daysLate) {
        append(
                duty,
                new ReportSubmitted(
                        duty.id(),
                        duty.kind().name(),
                        duty.kind().rule(),
                        duty.orgUnitId(),
                        duty.agentId(),
                        duty.from(),
                        duty.to(),
                        dueAt(duty),
                        reportId,
                        by,
                        at,
                        daysLate == 0,
                        daysLate,
                        duty.explained()));
    }

    /** Its deadline passed. */
    void overdue(Duty duty) {
        append(
                duty,
                new ReportOverdue(
                        duty.id(),
                        duty.kind().name(),
                        duty.kind().rule(),
                        duty.orgUnitId(),
                        duty.agentId(),
                        duty.from(),
                        duty.to(),
                        dueAt(duty),
                        duty.explained()));
    }

    /** A breach that was not explained beforehand was confirmed. */
    void confirmed(Duty duty, Breach breach, String by, Instant at) {
        append(
                duty,
                new ReportBreachConfirmed(
                        duty.id(),
                        duty.kind().name(),
                        duty.kind().rule(),
                        duty.orgUnitId(),
                        duty.agentId(),
                        duty.from(),
                        duty.to(),
                        dueAt(duty),
                        duty.deadline().on(),
                        breach.name(),
                        duty.daysLate(),
                        by,
                        at));
    }

    private Instant dueAt(Duty duty) {
        return duty.deadline().at(clock.zone());
    }

    private void append(Duty duty, DomainEvent event) {
        outbox.append(duty.id().toString(), duties.nextVersion(duty.id()), event);
    }
}
