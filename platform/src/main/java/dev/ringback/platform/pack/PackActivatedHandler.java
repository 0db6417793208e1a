package dev.ringback.platform.pack;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.PackActivated;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.inject.Singleton;

/** Takes this service's section of a pack in. */
@Singleton
class PackActivatedHandler implements EventHandler<PackActivated> {
    private final SectionService sections;

    PackActivatedHandler(SectionService sections) {
        this.sections = sections;
    }

    @Override
    public Class<PackActivated> type() {
        return PackActivated.class;
    }

    @Override
    public void handle(PackActivated event, EventMeta meta) {
        if (sections.takesPart()) {
            sections.receive(event);
        }
    }
}
