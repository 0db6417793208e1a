package dev.ringback.complaint.intake;

import dev.ringback.complaint.directory.DirectoryStore;
import dev.ringback.complaint.problem.ComplaintError;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes complaints in and tells them on (CMPL-1). */
@ApplicationScoped
class ComplaintService {

    /** The clocks of the sources and of this service may differ by this much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final Duration OLDEST = Duration.ofDays(3653);

    private final ComplaintStore store;
    private final DirectoryStore directory;
    private final Outbox outbox;
    private final BusinessClock clock;

    ComplaintService(ComplaintStore store, DirectoryStore directory, Outbox outbox, BusinessClock clock) {
        this.store = store;
        this.directory = directory;
        this.outbox = outbox;
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
        Instant now = clock.now();
        validate(raise, now);
        Complaint complaint = Complaint.raised(Ids.next(), raise, orgUnitOf(raise.subjectAgentId()), by, now);
        if (store.insert(complaint)) {
            outbox.append(complaint.id().toString(), complaint.version(), raised(complaint));
            return new Taken(ComplaintView.of(complaint, now), true);
        }
        Complaint known = store.find(complaint.source(), complaint.externalId())
                .filter(complaint::saysTheSameAs)
                .orElseThrow(() -> new ProblemException(ComplaintError.EXTERNAL_ID_CONFLICT));
        return new Taken(ComplaintView.of(known, now), false);
    }

    /**
     * One complaint.
     *
     * @param viewer agent id of the caller, who does not see a complaint about himself (CMPL-10)
     * @throws ProblemException NOT_FOUND, also for a complaint that may not be seen
     */
    @Transactional
    ComplaintView find(UUID id, String viewer) {
        return store.find(id)
                .filter(complaint -> !viewer.equals(complaint.subjectAgentId()))
                .map(complaint -> ComplaintView.of(complaint, clock.now()))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /** A page of complaints in order of their receipt. */
    @Transactional
    Page<ComplaintView> list(ComplaintQuery query) {
        Instant now = clock.now();
        return Page.of(
                store.list(query, now).stream()
                        .map(complaint -> ComplaintView.of(complaint, now))
                        .toList(),
                query.limit(),
                complaint -> Cursor.of(complaint.receivedAt(), complaint.id()));
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
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
    }

    private @Nullable String orgUnitOf(@Nullable String agentId) {
        return agentId == null ? null : directory.orgUnitOf(agentId).orElse(null);
    }

    private static ComplaintRaised raised(Complaint complaint) {
        return new ComplaintRaised(
                complaint.id(),
                complaint.source(),
                complaint.externalId(),
                complaint.customerId(),
                complaint.channel().name(),
                complaint.causeClass().name(),
                complaint.subjectAgentId(),
                complaint.orgUnitId(),
                complaint.receivedAt(),
                complaint.replyDueAt(),
                null,
                null,
                null,
                null,
                null);
    }
}
