package dev.ringback.call.callrecord;

import dev.ringback.call.directory.DirectoryStore;
import dev.ringback.call.grant.DialGrant;
import dev.ringback.call.grant.OwnGrants;
import dev.ringback.call.outcome.CallDefinition;
import dev.ringback.call.outcome.CallDefinitions;
import dev.ringback.call.questionnaire.CallForm;
import dev.ringback.call.questionnaire.CallForms;
import dev.ringback.call.session.ScriptTrace;
import dev.ringback.call.session.SessionEnd;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what an outcome is recorded on. Works in the caller's transaction. */
@ApplicationScoped
class CallBases {

    private final OwnGrants grants;
    private final DirectoryStore directory;
    private final CallForms forms;
    private final SessionEnd sessions;
    private final CallDefinitions definitions;

    CallBases(
            OwnGrants grants,
            DirectoryStore directory,
            CallForms forms,
            SessionEnd sessions,
            CallDefinitions definitions) {
        this.grants = grants;
        this.directory = directory;
        this.forms = forms;
        this.sessions = sessions;
        this.definitions = definitions;
    }

    /**
     * The basis of a posted outcome.
     *
     * @throws ProblemException GRANT_INVALID, GRANT_OF_ANOTHER_AGENT
     */
    CallBasis of(PostCallRecord posted, String agentId) {
        DialGrant grant = grants.require(posted.grant(), agentId);
        UUID session = posted.scriptSessionId();
        ScriptTrace script = session == null
                ? null
                : sessions.trace(session, agentId, grant.attemptId()).orElse(null);
        return new CallBasis(
                grant,
                orgUnit(grant),
                forms.at(grant.dialledAt(), grant.purpose(), grant.business(), grant.questions()),
                definitions.at(posted.startedAt()),
                script);
    }

    /** What a recorded call asked: its corrections are held to the same. */
    CallForm form(CallRecord call) {
        CallRecord.HeldTo used = call.questionnaire();
        return used == null ? CallForm.plain(call.questions()) : forms.of(used.id(), used.version(), call.questions());
    }

    /** What a recorded call counts by, also when it is corrected. */
    CallDefinition definition(CallRecord call) {
        return definitions.at(call.startedAt());
    }

    /** Ends the session whose way the call has taken over. */
    void end(CallRecord call) {
        if (call.script() != null) {
            sessions.end(call.script().sessionId(), call.id());
        }
    }

    /**
     * The unit of the call is fixed by the grant when it names one, so that the moment at which an event of the directory
     * arrives makes no difference.
     */
    private @Nullable String orgUnit(DialGrant grant) {
        return Optional.ofNullable(grant.orgUnitId())
                .or(() -> directory.orgUnitOf(grant.agentId()))
                .orElse(null);
    }
}
