package dev.ringback.complaint.view;

import dev.ringback.complaint.archive.ArchiveStore;
import dev.ringback.complaint.course.Answer;
import dev.ringback.complaint.course.Closure;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.Resolution;
import dev.ringback.complaint.course.Standing;
import dev.ringback.complaint.course.Word;
import dev.ringback.complaint.donotcall.DoNotCallStore;
import dev.ringback.complaint.evidence.EvidenceStore;
import dev.ringback.complaint.evidence.EvidenceView;
import dev.ringback.complaint.finding.FindingStore;
import dev.ringback.complaint.finding.FindingView;
import dev.ringback.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what is shown of complaints. Works in the caller's transaction, with four statements for any number. */
@ApplicationScoped
public class ComplaintViews {

    private final FindingStore findings;
    private final EvidenceStore evidence;
    private final ArchiveStore archive;
    private final DoNotCallStore entries;
    private final BusinessClock clock;

    ComplaintViews(
            FindingStore findings,
            EvidenceStore evidence,
            ArchiveStore archive,
            DoNotCallStore entries,
            BusinessClock clock) {
        this.findings = findings;
        this.evidence = evidence;
        this.archive = archive;
        this.entries = entries;
        this.clock = clock;
    }

    /** One complaint. */
    public ComplaintView of(Complaint complaint) {
        return of(List.of(complaint)).getFirst();
    }

    /** Complaints, in their order. */
    public List<ComplaintView> of(List<Complaint> complaints) {
        List<UUID> ids = complaints.stream().map(Complaint::id).toList();
        Map<UUID, List<FindingView>> findingsOf = findings.of(ids);
        Set<UUID> archived = archive.archived(ids);
        // What is archived is read with approval only, and by itself (GOV-4).
        Map<UUID, List<EvidenceView>> evidenceOf =
                evidence.of(ids.stream().filter(id -> !archived.contains(id)).toList());
        Map<UUID, DoNotCallStore.Entry> entryOf = entries.of(ids);
        Instant now = clock.now();
        return complaints.stream()
                .map(complaint -> view(
                        complaint,
                        now,
                        entryOf.get(complaint.id()),
                        findingsOf.getOrDefault(complaint.id(), List.of()),
                        archived.contains(complaint.id()),
                        evidenceOf.getOrDefault(complaint.id(), List.of())))
                .toList();
    }

    private static ComplaintView view(
            Complaint complaint,
            Instant now,
            DoNotCallStore.@Nullable Entry entry,
            List<FindingView> findings,
            boolean archived,
            List<EvidenceView> evidence) {
        Complaint.Origin origin = complaint.origin();
        Complaint.Matter matter = complaint.matter();
        Standing.Current current = complaint.course().current();
        @Nullable Closure closure = current instanceof Standing.Closed closed ? closed.closure() : null;
        Standing.Live live = switch (current) {
            case Standing.Closed closed -> closed.was();
            case Standing.Live still -> still;
        };
        @Nullable
        Answer answer = switch (live) {
            case Standing.Open open -> null;
            case Standing.Answered answered -> answered.answer();
            case Standing.Resolved resolved -> resolved.was().answer();
        };
        Standing.@Nullable Resolved resolved = live instanceof Standing.Resolved handled ? handled : null;
        return new ComplaintView(
                complaint.id(),
                "C-" + complaint.registration().number(),
                origin.source(),
                origin.externalId(),
                matter.kind(),
                complaint.caller().customerId(),
                complaint.caller().numberRef(),
                origin.channel(),
                matter.causeClass(),
                complaint.handling().level(),
                matter.business(),
                matter.incidentId(),
                matter.subjectAgentId(),
                matter.orgUnitId(),
                matter.parties(),
                matter.valueTier(),
                origin.issueId(),
                origin.promisedReplyAt(),
                matter.text(),
                current.round().number(),
                current.state(),
                closure == null ? null : closure.reason(),
                closure == null ? null : closure.at(),
                complaint.overdue(now),
                complaint.route().departmentId(),
                complaint.handling().officerAgentId(),
                complaint.handling().paused(),
                routedBy(complaint.route()),
                doNotCall(complaint, entry),
                origin.receivedAt(),
                current.round().replyDueAt(),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.inTime(),
                resolved == null ? null : resolved.resolution().at(),
                resolved == null ? null : followUp(resolved.resolution(), resolved.word()),
                findings,
                evidence,
                archived,
                complaint.registration().at());
    }

    private static ComplaintView.@Nullable RoutedBy routedBy(Complaint.Route route) {
        @Nullable String rule = route.ruleId();
        @Nullable Integer version = route.ruleVersion();
        return rule == null || version == null ? null : new ComplaintView.RoutedBy(rule, version);
    }

    private static ComplaintView.DoNotCall doNotCall(Complaint complaint, DoNotCallStore.@Nullable Entry entry) {
        @Nullable Instant requestedAt = complaint.doNotCallAt();
        if (requestedAt == null) {
            return new ComplaintView.DoNotCall(ComplaintView.DoNotCallState.NONE, null, null, null);
        }
        if (entry == null) {
            return new ComplaintView.DoNotCall(ComplaintView.DoNotCallState.REQUESTED, requestedAt, null, null);
        }
        @Nullable Instant listedAt = entry.listedAt();
        return new ComplaintView.DoNotCall(
                ComplaintView.DoNotCallState.valueOf(entry.state()),
                requestedAt,
                listedAt,
                listedAt == null
                        ? null
                        : Duration.between(requestedAt, listedAt).toMillis());
    }

    private static ComplaintView.FollowUp followUp(Resolution resolution, @Nullable Word word) {
        return new ComplaintView.FollowUp(
                resolution.followUpDueOn(),
                word == null ? null : word.callId(),
                word == null ? null : word.disposition());
    }
}
