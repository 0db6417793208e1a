package dev.ringback.call.session;

import dev.ringback.call.edition.Edition;
import dev.ringback.call.problem.CallError;
import dev.ringback.call.script.Placeholder;
import dev.ringback.call.script.ScriptAnswer;
import dev.ringback.call.script.ScriptContent;
import dev.ringback.call.script.ScriptNode;
import dev.ringback.call.script.ScriptStage;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leads an agent through a script, step by step (CALL-5). Each step names the number the agent sees, so that a request sent
 * twice, or from a second window, changes nothing. Only the agent of a session sees it.
 */
@ApplicationScoped
class SessionService {

    /** A session of more steps goes nowhere. */
    static final int MOST_STEPS = 500;

    /** After this long the values of a session are forgotten when its agent begins another. */
    private static final Duration VALUES_KEPT = Duration.ofDays(1);

    private final SessionCalls calls;
    private final SessionScripts scripts;
    private final SessionStore store;
    private final BusinessClock clock;

    SessionService(SessionCalls calls, SessionScripts scripts, SessionStore store, BusinessClock clock) {
        this.calls = calls;
        this.scripts = scripts;
        this.store = store;
        this.clock = clock;
    }

    /** A session, and whether it was begun just now. */
    record Started(SessionView session, boolean begun) {}

    /**
     * Begins a session, or finds the one that the dial has already.
     *
     * @throws ProblemException GRANT_INVALID, GRANT_OF_ANOTHER_AGENT, VALIDATION_FAILED, SCRIPT_NOT_APPROVED
     */
    @Transactional
    Started start(PostSession wish, String agentId) {
        SessionCalls.Begun begun = calls.about(wish, agentId);
        Session.About call = begun.call();
        UUID attempt = call.attemptId();
        Session before = attempt == null ? null : store.ofAttempt(attempt).orElse(null);
        if (before != null) {
            return new Started(view(before, scripts.of(before)), false);
        }
        Instant now = clock.now();
        Edition<ScriptContent> script = scripts.toStart(wish, begun, now);
        store.forgetValues(agentId, now.minus(VALUES_KEPT));
        ScriptNode opening = script.content().opening();
        Session session = new Session(
                Ids.next(),
                script.id(),
                script.version(),
                agentId,
                call,
                SessionValues.with(Map.of(), wish.values()),
                opening.id(),
                1,
                List.of(),
                stateAt(opening),
                false,
                now);
        if (!store.insert(session)) {
            // Begun in another window since we looked.
            throw new ProblemException(CommonError.CONFLICT);
        }
        return new Started(view(session, script.content()), true);
    }

    /**
     * Where a session is, also after a lost connection.
     *
     * @throws ProblemException NOT_FOUND, also for one of another agent
     */
    @Transactional
    SessionView find(UUID id, String agentId) {
        return store.find(id)
                .filter(session -> session.agentId().equals(agentId))
                .map(session -> view(session, scripts.of(session)))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /**
     * Goes on by an answer.
     *
     * @throws ProblemException NOT_FOUND, SCRIPT_SESSION_OVER, SCRIPT_STEP_STALE, VALIDATION_FAILED
     */
    @Transactional
    SessionView answer(UUID id, PostStep posted, String agentId) {
        Session session = current(id, posted.step(), posted.nodeId(), agentId);
        if (session.state() != SessionState.OPEN || session.path().size() >= MOST_STEPS) {
            throw new ProblemException(CallError.SCRIPT_SESSION_OVER);
        }
        ScriptContent content = scripts.of(session);
        ScriptNode node = content.node(session.node()).orElseThrow();
        Map<String, String> values = SessionValues.with(session.values(), posted.values());
        ScriptNode next = content.node(next(content, node, posted.answer())).orElseThrow();
        if (affirms(node, posted.answer())) {
            SessionValues.requireStated(node, known(session, values));
        }
        List<PathStep> path = new ArrayList<>(session.path());
        path.add(step(node, posted.answer(), clock.now()));
        return moved(session.at(next.id(), path, values, stateAt(next)), content);
    }

    /**
     * Takes the last answer back.
     *
     * @throws ProblemException NOT_FOUND, SCRIPT_SESSION_OVER, SCRIPT_STEP_STALE, SCRIPT_AT_ITS_START
     */
    @Transactional
    SessionView back(UUID id, PostBack posted, String agentId) {
        Session session = current(id, posted.step(), null, agentId);
        if (session.path().isEmpty()) {
            throw new ProblemException(CallError.SCRIPT_AT_ITS_START);
        }
        List<PathStep> path = session.path().subList(0, session.path().size() - 1);
        String before = session.path().getLast().nodeId();
        return moved(session.at(before, path, session.values(), SessionState.OPEN), scripts.of(session));
    }

    /** Guard of the steps: a request under another number than the session's changes nothing. */
    private Session current(UUID id, int step, @Nullable String nodeId, String agentId) {
        Session session = store.lock(id)
                .filter(found -> found.agentId().equals(agentId))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (session.recorded()) {
            throw new ProblemException(CallError.SCRIPT_SESSION_OVER);
        }
        if (session.step() != step || nodeId != null && !nodeId.equals(session.node())) {
            throw new ProblemException(CallError.SCRIPT_STEP_STALE)
                    .with("step", session.step())
                    .with("nodeId", session.node());
        }
        return session;
    }

    private static String next(ScriptContent content, ScriptNode node, @Nullable String answer) {
        String survey = content.failureSurvey();
        if (ScriptAnswer.FAILS.equals(answer) && survey != null && content.canFail(node)) {
            return survey;
        }
        if (answer == null && node.next() != null) {
            return node.next();
        }
        return node.answersOrNone().stream()
                .filter(each -> each.code().equals(answer))
                .map(ScriptAnswer::next)
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonError.VALIDATION_FAILED)
                        .violation("answer", "ANSWER_NOT_ALLOWED", "The node has no such answer."));
    }

    private static boolean affirms(ScriptNode node, @Nullable String answer) {
        return node.answersOrNone().stream()
                .anyMatch(each -> each.code().equals(answer) && Boolean.TRUE.equals(each.affirmative()));
    }

    /** The step of leaving a node, or of ending at it. */
    static PathStep step(ScriptNode node, @Nullable String answer, Instant at) {
        return new PathStep(node.id(), answer, at, node.takesOrder() ? Boolean.TRUE : null);
    }

    private static SessionState stateAt(ScriptNode node) {
        return node.stage() == ScriptStage.END ? SessionState.ENDED : SessionState.OPEN;
    }

    private SessionView moved(Session session, ScriptContent content) {
        store.move(session);
        return view(session, content);
    }

    private SessionView view(Session session, ScriptContent content) {
        return SessionView.of(session, content, known(session, session.values()));
    }

    /** The values given, and those that the call itself tells. */
    private Map<String, String> known(Session session, Map<String, String> given) {
        Map<String, String> known = new HashMap<>();
        if (session.call().business() != null) {
            known.put(Placeholder.BUSINESS.text(), session.call().business());
        }
        calls.nameOf(session.agentId()).ifPresent(name -> known.put(Placeholder.AGENT_NAME.text(), name));
        known.putAll(given);
        return known;
    }
}
