package dev.ringback.call.session;

import dev.ringback.call.directory.DirectoryStore;
import dev.ringback.call.grant.DialGrant;
import dev.ringback.call.grant.OwnGrants;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call is about, and who makes it. */
@ApplicationScoped
class SessionCalls {

    private final OwnGrants grants;
    private final DirectoryStore directory;

    SessionCalls(OwnGrants grants, DirectoryStore directory) {
        this.grants = grants;
        this.directory = directory;
    }

    /**
     * What a session is begun for.
     *
     * @param script the script that the dial was allowed with (TASK-18); null where it names none
     */
    record Begun(Session.About call, DialGrant.@Nullable Script script) {}

    /**
     * The call of a wish: what the grant says of a dial, what the agent says of an inbound call.
     *
     * @throws ProblemException GRANT_INVALID, GRANT_OF_ANOTHER_AGENT
     */
    Begun about(PostSession wish, String agentId) {
        if (wish.grant() == null) {
            return new Begun(new Session.About(null, null, wish.customerId(), wish.purpose(), wish.business()), null);
        }
        DialGrant grant = grants.require(wish.grant(), agentId);
        return new Begun(
                new Session.About(
                        grant.attemptId(), grant.taskId(), grant.customerId(), grant.purpose(), grant.business()),
                grant.script());
    }

    /** The agent's name, as the directory has it. */
    Optional<String> nameOf(String agentId) {
        return directory.nameOf(agentId);
    }
}
