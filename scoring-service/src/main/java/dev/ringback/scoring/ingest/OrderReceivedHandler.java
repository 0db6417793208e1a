package dev.ringback.scoring.ingest;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.OrderReceived;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.inject.Singleton;

/** An order counts on the day its deal closed, or while it is open on the day it came in. */
@Singleton
class OrderReceivedHandler extends JournalingHandler<OrderReceived> {
    private final BusinessClock clock;

    OrderReceivedHandler(Journal journal, BusinessClock clock) {
        super(journal);
        this.clock = clock;
    }

    @Override
    public Class<OrderReceived> type() {
        return OrderReceived.class;
    }

    @Override
    Fact fact(OrderReceived event, EventMeta meta) {
        return fact(
                FactType.ORDER_RECEIVED,
                event.ownerAgentId(),
                require(event.orderId(), "orderId"),
                clock.dateOf(event.closedAt() == null ? meta.time() : event.closedAt()),
                event,
                meta);
    }
}
