package dev.ringback.call.recording;

import dev.ringback.call.callrecord.CallFacts;
import dev.ringback.call.callrecord.CallLookup;
import dev.ringback.call.problem.CallError;
import dev.ringback.call.rulebook.RecordingRule;
import dev.ringback.call.rulebook.RuleVersion;
import dev.ringback.call.rulebook.Rulebook;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps references of recordings as evidence, and no longer than the rule or a legal hold says (CALL-8). */
@ApplicationScoped
class RecordingService {

    private static final Logger LOG = Logger.getLogger(RecordingService.class);
    private static final UUID FIRST = new UUID(0, 0);

    /** A mobile or a landline number, as telephone systems like to name files by. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])(?:(?:\\+|00)?86)?(?:1[3-9][0-9]{9}|0[1-9][0-9]{8,10})(?![0-9A-Za-z])");

    private final RecordingStore store;
    private final CallLookup calls;
    private final Rulebook rules;
    private final BusinessClock clock;

    RecordingService(RecordingStore store, CallLookup calls, Rulebook rules, BusinessClock clock) {
        this.store = store;
        this.calls = calls;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Attaches the recording of a call. Its retention is that of the rule in force on the business date of the call.
     *
     * @param reader who attaches it
     * @throws ProblemException NOT_FOUND, also for a call that is not his; RECORDING_EXISTS; VALIDATION_FAILED
     */
    @Transactional
    RecordingView attach(UUID callId, PostRecording posted, RecordingReader reader) {
        CallFacts call = call(callId, reader);
        LocalDate day = clock.dateOf(call.startedAt());
        RuleVersion<RecordingRule> rule = rules.on(RecordingRule.class, day);
        if (rule.content().noticeRequired() && posted.notice() == RecordingNotice.NONE) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation(
                            "notice",
                            "NOTICE_MISSING",
                            "A call is recorded only when the customer was told that it is.");
        }
        if (NUMBER.matcher(posted.reference()).find()) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("reference", "REFERENCE_HOLDS_NUMBER", "A reference holds no telephone number.");
        }
        LocalDate keepUntil = day.plusDays(rule.content().retentionDays());
        if (clock.today().isAfter(keepUntil)) {
            throw new ProblemException(CallError.RECORDING_EXPIRED);
        }
        Recording recording = new Recording(
                Ids.next(),
                callId,
                posted.reference(),
                posted.notice(),
                rule.version(),
                keepUntil,
                0,
                reader.by(),
                clock.now(),
                null);
        if (!store.insert(recording)) {
            throw new ProblemException(CallError.RECORDING_EXISTS);
        }
        store.trace(recording.id(), TraceAction.ATTACHED, reader.by(), recording.attachedAt());
        return RecordingView.of(recording, List.of(), clock.today(), false);
    }

    /**
     * The recording of a call. That its reference is shown is written down in the same transaction.
     *
     * @throws ProblemException NOT_FOUND, also for a call that the reader may not see
     */
    @Transactional
    RecordingView find(UUID callId, RecordingReader reader) {
        call(callId, reader);
        Recording recording = store.find(callId).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        RecordingView view = view(recording, reader.seesReference());
        if (view.reference() != null) {
            store.trace(recording.id(), TraceAction.SHOWN, reader.by(), clock.now());
        }
        return view;
    }

    /**
     * Puts a legal hold on a recording.
     *
     * @throws ProblemException NOT_FOUND, RECORDING_EXPIRED
     */
    @Transactional
    RecordingView hold(UUID callId, String reason, String by) {
        Recording recording = locked(callId);
        if (recording.state(clock.today()) == RecordingState.EXPIRED) {
            throw new ProblemException(CallError.RECORDING_EXPIRED);
        }
        Instant now = clock.now();
        store.hold(recording.id(), new Hold(Ids.next(), FreeText.withoutNumbers(reason), by, now, null, null, null));
        store.trace(recording.id(), TraceAction.HOLD_PLACED, by, now);
        return view(locked(callId), false);
    }

    /**
     * Lifts a hold. A recording past its retention is then removed.
     *
     * @throws ProblemException NOT_FOUND, HOLD_LIFTED
     */
    @Transactional
    RecordingView lift(UUID callId, UUID holdId, String reason, String by) {
        Recording recording = locked(callId);
        if (store.holds(recording.id()).stream().noneMatch(hold -> hold.id().equals(holdId))) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        Instant now = clock.now();
        if (!store.lift(recording.id(), holdId, FreeText.withoutNumbers(reason), by, now)) {
            throw new ProblemException(CallError.HOLD_LIFTED);
        }
        store.trace(recording.id(), TraceAction.HOLD_LIFTED, by, now);
        return view(locked(callId), false);
    }

    /**
     * What was done with the recording of a call, in order; also when its reference is gone.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    Page<Trace> trace(UUID callId, @Nullable Cursor after, int limit) {
        Recording recording = store.find(callId).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        List<Trace> found = store.traces(
                recording.id(),
                after == null ? Instant.EPOCH : after.instant(0),
                after == null ? FIRST : after.uuid(1),
                limit + 1);
        return Page.of(found, limit, trace -> Cursor.of(trace.at(), trace.id()));
    }

    /** Removes up to so many references whose retention is over; how many. */
    @Transactional
    int expire(int limit) {
        int removed = store.expire(clock.today(), limit, clock.now());
        if (removed > 0) {
            LOG.infof("The retention of %d recordings is over: their references are removed", removed);
        }
        return removed;
    }

    private CallFacts call(UUID id, RecordingReader reader) {
        return calls.find(id)
                .filter(call -> reader.ownOf() == null || call.agentId().equals(reader.ownOf()))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private Recording locked(UUID callId) {
        return store.lock(callId).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /** Answers that are kept for being given again show no reference: it would outlive its retention in them. */
    private RecordingView view(Recording recording, boolean withReference) {
        return RecordingView.of(recording, store.holds(recording.id()), clock.today(), withReference);
    }
}
