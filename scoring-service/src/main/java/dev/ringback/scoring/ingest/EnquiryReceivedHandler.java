package dev.ringback.scoring.ingest;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.EnquiryReceived;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.inject.Singleton;

/** An enquiry counts on the local day it came in. */
@Singleton
class EnquiryReceivedHandler extends JournalingHandler<EnquiryReceived> {
    private final BusinessClock clock;

    EnquiryReceivedHandler(Journal journal, BusinessClock clock) {
        super(journal);
        this.clock = clock;
    }

    @Override
    public Class<EnquiryReceived> type() {
        return EnquiryReceived.class;
    }

    @Override
    Fact fact(EnquiryReceived event, EventMeta meta) {
        return fact(
                FactType.ENQUIRY_RECEIVED,
                event.ownerAgentId(),
                require(event.enquiryId(), "enquiryId"),
                clock.dateOf(require(event.receivedAt(), "receivedAt")),
                event,
                meta);
    }
}
