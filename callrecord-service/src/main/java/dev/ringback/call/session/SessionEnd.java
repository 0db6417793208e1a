package dev.ringback.call.session;

import dev.ringback.call.script.ScriptNode;
import dev.ringback.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hands the way of a session over to its call. Works in the caller's transaction. */
@ApplicationScoped
public class SessionEnd {

    private final SessionStore store;
    private final SessionScripts scripts;
    private final BusinessClock clock;

    SessionEnd(SessionStore store, SessionScripts scripts, BusinessClock clock) {
        this.store = store;
        this.scripts = scripts;
        this.clock = clock;
    }

    /**
     * The way of an agent's session for a dial, locked until the transaction ends; empty if there is no such session. A call
     * may break off anywhere, so the session need not be at its end. A dial has one outcome, so the session has one call.
     */
    public Optional<ScriptTrace> trace(UUID sessionId, String agentId, UUID attemptId) {
        return store.lock(sessionId)
                .filter(session -> session.agentId().equals(agentId)
                        && attemptId.equals(session.call().attemptId()))
                .map(this::trace);
    }

    /** Ends the session with its call. */
    public void end(UUID sessionId, UUID callId) {
        store.end(sessionId, callId);
    }

    private ScriptTrace trace(Session session) {
        ScriptNode last = scripts.of(session).node(session.node()).orElseThrow();
        List<PathStep> path = new ArrayList<>(session.path());
        path.add(SessionService.step(last, null, clock.now()));
        return new ScriptTrace(session.id(), session.scriptId(), session.scriptVersion(), path);
    }
}
