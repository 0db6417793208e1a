package dev.ringback.call.session;

import dev.ringback.call.problem.CallError;
import dev.ringback.call.script.ScriptNode;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hands the way of a session over to its call. Works in the caller's transaction. */
@ApplicationScoped
public class SessionEnd {

    private static final Duration ABOUT = Duration.ofHours(1);

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

    /**
     * The way of an agent's session without a dial for a call of another system, locked until the transaction ends; empty if there is no such
     * session, or none begun about the time of the call: the clock of the other system may differ.
     *
     * @throws ProblemException SCRIPT_SESSION_OVER if it is another call's already
     */
    public Optional<ScriptTrace> traceWithoutDial(UUID sessionId, String agentId, Instant startedAt, Instant endedAt) {
        Optional<Session> own = store.lock(sessionId)
                .filter(session -> session.agentId().equals(agentId)
                        && session.call().attemptId() == null
                        && !session.startedAt().isBefore(startedAt.minus(ABOUT))
                        && !session.startedAt().isAfter(endedAt.plus(ABOUT)));
        if (own.filter(Session::recorded).isPresent()) {
            throw new ProblemException(CallError.SCRIPT_SESSION_OVER);
        }
        return own.map(this::trace);
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
