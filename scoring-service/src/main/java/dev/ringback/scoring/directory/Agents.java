package dev.ringback.scoring.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** What other features may ask the directory. */
@ApplicationScoped
public class Agents {
    private final AgentRepository agents;

    Agents(AgentRepository agents) {
        this.agents = agents;
    }

    /** Since when an agent is in his post: hired, or moved to the unit he belongs to, whichever came last (S2-10). */
    @Transactional
    public LocalDate inPostSince(String agentId) {
        return agents.findById(agentId).placement().from();
    }

    /** Whether the directory has the agent, employed or not. */
    @Transactional
    public boolean exists(String agentId) {
        return agents.count("id", agentId) > 0;
    }
}
