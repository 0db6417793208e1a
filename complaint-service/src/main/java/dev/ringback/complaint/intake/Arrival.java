package dev.ringback.complaint.intake;

import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.ComplaintKind;
import dev.ringback.complaint.course.Party;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes in, by whatever way.
 *
 * @param incidentId absent if it is the first to tell of it
 * @param parties whom it is about beside an agent
 * @param valueTier of the customer, as the source names it
 * @param text as said, with any numbers in it
 * @param departmentId the unit the reporter named; absent if the rule is to say
 * @param ruleAt the rule in force then says; absent for the one in force now
 * @param by who took it in
 */
public record Arrival(
        Complaint.Origin origin,
        Complaint.Caller caller,
        ComplaintKind kind,
        @Nullable String business,
        @Nullable String incidentId,
        @Nullable String subjectAgentId,
        List<Party> parties,
        @Nullable String valueTier,
        String text,
        @Nullable String departmentId,
        @Nullable Instant ruleAt,
        String by) {

    /** What a client sent. */
    static Arrival of(RaiseComplaint raise, Instant receivedAt, String by) {
        return new Arrival(
                new Complaint.Origin(
                        raise.source(),
                        raise.externalId(),
                        raise.channel(),
                        receivedAt,
                        null,
                        null,
                        raise.causeClass(),
                        raise.level()),
                new Complaint.Caller(raise.customerId(), raise.numberRef()),
                raise.kind() == null ? ComplaintKind.COMPLAINT : raise.kind(),
                raise.business(),
                raise.incidentId(),
                raise.subjectAgentId(),
                Objects.requireNonNullElse(raise.parties(), List.of()),
                raise.valueTier(),
                raise.text(),
                null,
                null,
                by);
    }

    /** The incident of the complaint it becomes. */
    String incidentOf(UUID complaintId) {
        return incidentId == null ? complaintId.toString() : incidentId;
    }
}
