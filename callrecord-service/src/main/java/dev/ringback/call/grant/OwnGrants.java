package dev.ringback.call.grant;

import dev.ringback.call.problem.CallError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Grants of those who present them. */
@ApplicationScoped
public class OwnGrants {

    private static final Logger LOG = Logger.getLogger(OwnGrants.class);

    private final GrantVerifier verifier;

    OwnGrants(GrantVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * The grant of an agent.
     *
     * @param compact JWS in compact serialization
     * @throws ProblemException GRANT_INVALID, GRANT_OF_ANOTHER_AGENT
     */
    public DialGrant require(String compact, String agentId) {
        DialGrant grant = verified(compact);
        if (!grant.agentId().equals(agentId)) {
            throw new ProblemException(CallError.GRANT_OF_ANOTHER_AGENT);
        }
        return grant;
    }

    private DialGrant verified(String compact) {
        try {
            return verifier.verify(compact);
        } catch (GrantInvalidException e) {
            // The reason would help a forger; the agent can do nothing with it.
            LOG.infof("A grant was refused: %s", e.getMessage());
            throw new ProblemException(CallError.GRANT_INVALID);
        }
    }
}
