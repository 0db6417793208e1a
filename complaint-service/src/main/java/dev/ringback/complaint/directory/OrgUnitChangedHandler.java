package dev.ringback.complaint.directory;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.OrgUnitChanged;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the org units of the directory. */
@ApplicationScoped
class OrgUnitChangedHandler implements EventHandler<OrgUnitChanged> {

    private final DirectoryStore directory;

    OrgUnitChangedHandler(DirectoryStore directory) {
        this.directory = directory;
    }

    @Override
    public Class<OrgUnitChanged> type() {
        return OrgUnitChanged.class;
    }

    @Override
    public void handle(OrgUnitChanged unit, EventMeta meta) {
        directory.keep(unit, meta.aggregateVersion());
    }
}
