package dev.ringback.platform.pack;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.PackApplied;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.inject.Singleton;

/** Hears which pack another service refuses: a pack is run whole or not at all, as far as that is known in time. */
@Singleton
class PackRefusedHandler implements EventHandler<PackApplied> {
    private final SectionService sections;

    PackRefusedHandler(SectionService sections) {
        this.sections = sections;
    }

    @Override
    public Class<PackApplied> type() {
        return PackApplied.class;
    }

    @Override
    public void handle(PackApplied event, EventMeta meta) {
        if (event.refusal() != null && sections.takesPart()) {
            sections.refused(event);
        }
    }
}
