package dev.ringback.complaint.directory;

import dev.ringback.platform.event.AgentChanged;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the agents of the directory. */
@ApplicationScoped
class AgentChangedHandler implements EventHandler<AgentChanged> {

    private final DirectoryStore directory;

    AgentChangedHandler(DirectoryStore directory) {
        this.directory = directory;
    }

    @Override
    public Class<AgentChanged> type() {
        return AgentChanged.class;
    }

    @Override
    public void handle(AgentChanged agent, EventMeta meta) {
        directory.keep(agent, meta.aggregateVersion(), meta.time());
    }
}
