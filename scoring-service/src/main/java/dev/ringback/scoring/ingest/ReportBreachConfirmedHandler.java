package dev.ringback.scoring.ingest;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.ReportBreachConfirmed;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.inject.Singleton;

/** A report that was late or missing is an offence of the store on the day of its deadline (S4-1). */
@Singleton
class ReportBreachConfirmedHandler extends JournalingHandler<ReportBreachConfirmed> {
    ReportBreachConfirmedHandler(Journal journal) {
        super(journal);
    }

    @Override
    public Class<ReportBreachConfirmed> type() {
        return ReportBreachConfirmed.class;
    }

    @Override
    Fact fact(ReportBreachConfirmed event, EventMeta meta) {
        require(event.orgUnitId(), "orgUnitId");
        require(event.dueAt(), "dueAt");
        require(event.confirmedAt(), "confirmedAt");
        return fact(
                FactType.REPORT_BREACH_CONFIRMED,
                null,
                require(event.dutyId(), "dutyId"),
                require(event.occurredOn(), "occurredOn"),
                event,
                meta);
    }
}
