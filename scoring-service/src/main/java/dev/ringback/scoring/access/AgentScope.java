package dev.ringback.scoring.access;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may see whose points: an agent only his own, everyone else the role lets in all of them. */
@RequestScoped
public class AgentScope {
    private static final List<String> SEE_ALL = List.of(Roles.MANAGER, Roles.HR, Roles.BI, Roles.AUDITOR);

    private final CurrentUser user;

    AgentScope(CurrentUser user) {
        this.user = user;
    }

    /**
     * Checks that the caller may read this agent's data.
     *
     * @param agentId absent for those of all agents
     * @throws ProblemException FORBIDDEN otherwise
     */
    public void requireMayRead(@Nullable String agentId) {
        requireMayRead(agentId, SEE_ALL);
    }

    /**
     * Checks that the caller may read this agent's data.
     *
     * @param agentId absent for those of all agents
     * @param seeAll the roles that see everybody's
     * @throws ProblemException FORBIDDEN otherwise
     */
    public void requireMayRead(@Nullable String agentId, List<String> seeAll) {
        boolean own = agentId != null && agentId.equals(user.agentId());
        if (!own && seeAll.stream().noneMatch(user::has)) {
            throw new ProblemException(CommonError.FORBIDDEN);
        }
    }
}
