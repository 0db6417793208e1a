package dev.ringback.scoring.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What other features may ask the directory. */
@ApplicationScoped
public class Agents {
    private final AgentRepository agents;

    Agents(AgentRepository agents) {
        this.agents = agents;
    }

    /** Whether the directory has the agent, employed or not. */
    @Transactional
    public boolean exists(String agentId) {
        return agents.count("id", agentId) > 0;
    }
}
