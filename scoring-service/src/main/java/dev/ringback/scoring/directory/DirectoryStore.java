package dev.ringback.scoring.directory;

import jakarta.enterprise.context.ApplicationScoped;

/** The repositories of the directory. */
@ApplicationScoped
class DirectoryStore {
    private final OrgUnitRepository units;
    private final AgentRepository agents;
    private final PayProfileRepository pay;

    DirectoryStore(OrgUnitRepository units, AgentRepository agents, PayProfileRepository pay) {
        this.units = units;
        this.agents = agents;
        this.pay = pay;
    }

    OrgUnitRepository units() {
        return units;
    }

    AgentRepository agents() {
        return agents;
    }

    PayProfileRepository pay() {
        return pay;
    }
}
