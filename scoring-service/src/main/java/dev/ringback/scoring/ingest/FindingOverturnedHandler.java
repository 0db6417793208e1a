package dev.ringback.scoring.ingest;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.FindingOverturned;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.inject.Singleton;

/** An overturned finding's demerit is reversed; both stay visible. It may come before the finding itself. */
@Singleton
class FindingOverturnedHandler extends JournalingHandler<FindingOverturned> {
    private final BusinessClock clock;

    FindingOverturnedHandler(Journal journal, BusinessClock clock) {
        super(journal);
        this.clock = clock;
    }

    @Override
    public Class<FindingOverturned> type() {
        return FindingOverturned.class;
    }

    @Override
    Fact fact(FindingOverturned event, EventMeta meta) {
        return fact(
                FactType.FINDING_OVERTURNED,
                null,
                require(event.findingId(), "findingId"),
                clock.dateOf(require(event.overturnedAt(), "overturnedAt")),
                event,
                meta);
    }
}
