package dev.ringback.complaint.intake;

import dev.ringback.complaint.access.AccessAction;
import dev.ringback.complaint.access.AccessLog;
import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.ComplaintQuery;
import dev.ringback.complaint.course.ComplaintStore;
import dev.ringback.complaint.problem.ComplaintError;
import dev.ringback.complaint.view.ComplaintView;
import dev.ringback.complaint.view.ComplaintViews;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes complaints in and shows them (CMPL-1). */
@ApplicationScoped
class ComplaintService {

    /** What comes from calls comes by event, and nobody else speaks for it. */
    static final String RESERVED_SOURCE = "callrecord-service";

    /** The clocks of the sources and of this service may differ by this much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final Duration OLDEST = Duration.ofDays(3653);

    private final ComplaintStore store;
    private final Registrar registrar;
    private final Attachments attachments;
    private final ComplaintViews views;
    private final AccessLog log;
    private final BusinessClock clock;

    ComplaintService(
            ComplaintStore store,
            Registrar registrar,
            Attachments attachments,
            ComplaintViews views,
            AccessLog log,
            BusinessClock clock) {
        this.store = store;
        this.registrar = registrar;
        this.attachments = attachments;
        this.views = views;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What became of a complaint that came in.
     *
     * @param fresh it was not known before
     */
    record Taken(ComplaintView complaint, boolean fresh) {}

    /**
     * Takes a complaint in and publishes it in the same transaction. A source may send it again.
     *
     * @param by who takes it in
     * @throws ProblemException VALIDATION_FAILED; EXTERNAL_ID_CONFLICT if the source sent another under the same id
     */
    @Transactional
    Taken raise(RaiseComplaint raise, String by) {
        validate(raise, clock.now());
        Arrival arrival = Arrival.of(raise, raise.receivedAt().truncatedTo(ChronoUnit.MICROS), by);
        Optional<Complaint> fresh = registrar.register(arrival);
        if (fresh.isPresent()) {
            attachments.keep(fresh.get(), raise);
            return new Taken(views.of(fresh.get()), true);
        }
        Complaint known = store.find(raise.source(), raise.externalId())
                .filter(complaint ->
                        registrar.saysTheSame(arrival, complaint) && attachments.sayTheSame(complaint, raise))
                .orElseThrow(() -> new ProblemException(ComplaintError.EXTERNAL_ID_CONFLICT));
        return new Taken(views.of(known), false);
    }

    /**
     * One complaint.
     *
     * @param viewer does not see a complaint about himself (CMPL-10), nor of another org scope
     * @throws ProblemException NOT_FOUND, also for a complaint that may not be seen
     */
    @Transactional
    ComplaintView find(UUID id, Actor viewer) {
        Complaint found = store.find(id, viewer).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        log.note(AccessAction.READ, id, viewer.subject());
        return views.of(found);
    }

    /** A page of complaints in order of their receipt; that it was read is noted. */
    @Transactional
    Page<ComplaintView> list(ComplaintQuery query) {
        log.note(AccessAction.LISTED, null, query.viewer().subject());
        return page(query);
    }

    /** A page of a file, of which it is noted once that it is taken out. */
    @Transactional
    Page<ComplaintView> exported(ComplaintQuery query) {
        return page(query);
    }

    private Page<ComplaintView> page(ComplaintQuery query) {
        List<Complaint> found = store.list(query, clock.now());
        return Page.of(views.of(found), query.limit(), complaint -> Cursor.of(complaint.receivedAt(), complaint.id()));
    }

    /** Notes that somebody takes complaints out. */
    @Transactional
    void noteExport(String by) {
        log.note(AccessAction.EXPORTED, null, by);
    }

    private static void validate(RaiseComplaint raise, Instant now) {
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        if (raise.receivedAt().isAfter(now.plus(TOLERANCE))) {
            invalid.violation(
                    "receivedAt", "RECEIVED_IN_THE_FUTURE", "The complaint cannot be received in the future.");
        }
        if (raise.receivedAt().isBefore(now.minus(OLDEST))) {
            invalid.violation(
                    "receivedAt", "RECEIVED_TOO_LONG_AGO", "The complaint was received more than ten years ago.");
        }
        if (FreeText.saysNothing(raise.text())) {
            invalid.violation("text", "SAYS_NOTHING", "The text cannot be blank.");
        }
        if (raise.customerId() != null && raise.numberRef() != null) {
            invalid.violation("numberRef", "ONE_REFERENCE_ONLY", "Give a customer or a number, not both.");
        }
        Attachments.check(raise, invalid);
        if (raise.source().equals(RESERVED_SOURCE)) {
            invalid.violation("source", "RESERVED_SOURCE", "This source is the platform's own.");
        }
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
    }
}
