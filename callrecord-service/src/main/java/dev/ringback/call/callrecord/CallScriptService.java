package dev.ringback.call.callrecord;

import dev.ringback.call.problem.CallError;
import dev.ringback.call.session.ScriptTrace;
import dev.ringback.call.session.SessionEnd;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives calls that came without a grant the way of the session they were led by (CALL-5). */
@ApplicationScoped
class CallScriptService {

    private final CallRecordStore store;
    private final SessionEnd sessions;

    CallScriptService(CallRecordStore store, SessionEnd sessions) {
        this.store = store;
        this.sessions = sessions;
    }

    /**
     * States it, once.
     *
     * @throws ProblemException NOT_FOUND, also for another agent's call; SCRIPT_COMES_WITH_OUTCOME, SCRIPT_STATED,
     *     SCRIPT_SESSION_OVER, VALIDATION_FAILED
     */
    @Transactional
    CallRecordView state(UUID callId, UUID sessionId, String agentId) {
        CallRecord call = store.lock(callId)
                .filter(found -> found.agentId().equals(agentId))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (call.dial() != null) {
            throw new ProblemException(CallError.SCRIPT_COMES_WITH_OUTCOME);
        }
        if (call.script() != null) {
            throw new ProblemException(CallError.SCRIPT_STATED);
        }
        ScriptTrace script = sessions.traceWithoutDial(sessionId, agentId, call.startedAt(), call.endedAt())
                .orElseThrow(
                        () -> new ProblemException(CommonError.VALIDATION_FAILED)
                                .violation(
                                        "scriptSessionId",
                                        "UNKNOWN_SCRIPT_SESSION",
                                        "You have no script session without a grant that was begun within an hour of this call."));
        store.keepScript(callId, script);
        sessions.end(sessionId, callId);
        return CallRecordView.of(store.find(callId).orElseThrow());
    }
}
