package dev.ringback.scoring.pack;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.PackApplied;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.inject.Singleton;

/** Takes down which services run a pack, and which refuse it. */
@Singleton
class PackReportHandler implements EventHandler<PackApplied> {
    private final PackService packs;

    PackReportHandler(PackService packs) {
        this.packs = packs;
    }

    @Override
    public Class<PackApplied> type() {
        return PackApplied.class;
    }

    @Override
    public void handle(PackApplied event, EventMeta meta) {
        boolean runs = event.refusal() == null;
        packs.report(
                event.packId(),
                event.version(),
                new ServiceReport(
                        event.service(),
                        event.digest(),
                        runs ? event.appliedAt() : null,
                        runs ? null : event.appliedAt(),
                        event.refusal()));
    }
}
