package dev.ringback.complaint.archive;

import dev.ringback.complaint.access.AccessAction;
import dev.ringback.complaint.access.AccessLog;
import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.ComplaintStore;
import dev.ringback.complaint.course.CourseKeeper;
import dev.ringback.complaint.course.Party;
import dev.ringback.complaint.course.Sight;
import dev.ringback.complaint.course.Standing;
import dev.ringback.complaint.course.Step;
import dev.ringback.complaint.course.StepKind;
import dev.ringback.complaint.problem.ComplaintError;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Archives closed complaints, finds them again, and lets their evidence be read (GOV-4, GOV-7). */
@ApplicationScoped
class ArchiveService {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final ComplaintStore complaints;
    private final ArchiveStore archive;
    private final CourseKeeper keeper;
    private final Sight sight;
    private final AccessLog log;
    private final ArchiveConfig config;
    private final BusinessClock clock;

    ArchiveService(
            ComplaintStore complaints,
            ArchiveStore archive,
            CourseKeeper keeper,
            Sight sight,
            AccessLog log,
            ArchiveConfig config,
            BusinessClock clock) {
        this.complaints = complaints;
        this.archive = archive;
        this.keeper = keeper;
        this.sight = sight;
        this.log = log;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What to find in the index; an absent component asks for nothing.
     *
     * @param retainedBefore only those that need not be there on this local date any more
     * @param after only those behind this one
     */
    record IndexQuery(
            @Nullable CodingKind codingKind,
            @Nullable String coding,
            @Nullable Party party,
            @Nullable String subjectAgentId,
            @Nullable Long number,
            @Nullable LocalDate archivedFrom,
            @Nullable LocalDate archivedTo,
            @Nullable LocalDate retainedBefore,
            @Nullable Position after,
            int limit) {

        /** Where an entry stands in the index. */
        record Position(Instant archivedAt, UUID complaintId) {}
    }

    /**
     * Archives a closed complaint under a coding; nothing is added to it from then on.
     *
     * @throws ProblemException NOT_FOUND; NOT_CLOSED; APPEAL_PENDING; COMPLAINT_ARCHIVED; VALIDATION_FAILED
     */
    @Transactional
    ArchiveEntry archive(UUID id, ArchiveComplaint asked, Actor by) {
        Complaint complaint = locked(id, by);
        requireSomethingSaid("place", asked.place());
        if (!(complaint.course().current() instanceof Standing.Closed)) {
            throw new ProblemException(ComplaintError.NOT_CLOSED);
        }
        if (archive.appealPending(id)) {
            throw new ProblemException(ComplaintError.APPEAL_PENDING);
        }
        ArchiveComplaint masked =
                new ArchiveComplaint(asked.codingKind(), asked.coding(), FreeText.withoutNumbers(asked.place()));
        Instant now = clock.now();
        int round = complaint.course().current().round().number();
        // G5: the same day of the month, or its last.
        LocalDate retainUntil = clock.dateOf(now).plusMonths(config.months());
        if (!archive.add(id, round, masked, now, by.subject(), retainUntil)) {
            throw new ProblemException(ComplaintError.COMPLAINT_ARCHIVED);
        }
        note(
                complaint,
                StepKind.ARCHIVED,
                now,
                by,
                Map.of("codingKind", asked.codingKind().name(), "coding", asked.coding()));
        return archive.list(Query.of(ArchiveStore.SELECT + " c.id = ?", id)).getFirst();
    }

    /** A page of the index in the order of archiving, of complaints the viewer sees. */
    @Transactional
    Page<ArchiveEntry> index(IndexQuery asked, Actor viewer) {
        Query query = Query.of(ArchiveStore.SELECT);
        sight.narrow(query, viewer)
                .when("AND a.coding_kind = ?", asked.codingKind())
                .when("AND a.coding = ?", asked.coding())
                .when(
                        "AND c.parties @> ?",
                        asked.party() == null ? null : List.of(asked.party().text()))
                .when("AND c.subject_agent_id = ?", asked.subjectAgentId())
                .when("AND c.number = ?", asked.number())
                .when(
                        "AND a.archived_at >= ?",
                        asked.archivedFrom() == null ? null : clock.startOf(asked.archivedFrom()))
                .when(
                        "AND a.archived_at < ?",
                        asked.archivedTo() == null
                                ? null
                                : clock.startOf(asked.archivedTo().plusDays(1)))
                .when("AND a.retain_until < ?", asked.retainedBefore());
        IndexQuery.@Nullable Position after = asked.after();
        if (after != null) {
            query.add("AND (a.archived_at, a.complaint_id) > (?, ?)", after.archivedAt(), after.complaintId());
        }
        query.add("ORDER BY a.archived_at, a.complaint_id LIMIT ?", asked.limit() + 1);
        log.note(AccessAction.ARCHIVE_SEARCHED, null, viewer.subject());
        return Page.of(archive.list(query), asked.limit(), entry -> Cursor.of(entry.archivedAt(), entry.complaintId()));
    }

    /**
     * Lets somebody read the evidence of an archived complaint for a time (GOV-4). Nobody approves for himself.
     *
     * @throws ProblemException NOT_FOUND; NOT_ARCHIVED; VALIDATION_FAILED
     */
    @Transactional
    ReadApproval approve(UUID id, ReadApproval.Give give, Actor by) {
        Complaint complaint = locked(id, by);
        Instant now = clock.now();
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        if (!give.expiresAt().isAfter(now)) {
            invalid.violation("expiresAt", "PAST", "This cannot lie in the past.");
        } else if (give.expiresAt().isAfter(now.plus(LONGEST))) {
            invalid.violation("expiresAt", "TOO_LATE", "An approval holds for a year at most.");
        }
        if (give.reader().equals(by.subject())) {
            invalid.violation("reader", "SELF_APPROVAL", "Nobody approves for himself.");
        }
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
        requireSomethingSaid("reason", give.reason());
        if (archive.archived(List.of(id)).isEmpty()) {
            throw new ProblemException(ComplaintError.NOT_ARCHIVED);
        }
        ReadApproval approval = new ReadApproval(
                Ids.next(),
                id,
                give.reader(),
                give.expiresAt().truncatedTo(java.time.temporal.ChronoUnit.MICROS),
                FreeText.withoutNumbers(give.reason()),
                by.subject(),
                now);
        archive.add(approval);
        note(complaint, StepKind.READING_APPROVED, now, by, Map.of("reader", give.reader()));
        return approval;
    }

    /**
     * The approvals of a complaint.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    List<ReadApproval> approvals(UUID id, Actor viewer) {
        if (complaints.find(id, viewer).isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return archive.approvals(id);
    }

    private Complaint locked(UUID id, Actor by) {
        return complaints.lock(id, by).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private void note(Complaint complaint, StepKind kind, Instant at, Actor by, Map<String, String> details) {
        keeper.note(
                complaint.id(),
                complaint.course().current().round().number(),
                new Step(kind, at, by.subject(), null, details));
    }

    private static void requireSomethingSaid(String field, String text) {
        if (FreeText.saysNothing(text)) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation(field, "SAYS_NOTHING", "The text cannot be blank.");
        }
    }
}
