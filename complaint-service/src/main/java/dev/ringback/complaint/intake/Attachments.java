package dev.ringback.complaint.intake;

import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.erasure.ErasedCustomers;
import dev.ringback.complaint.evidence.AddEvidence;
import dev.ringback.complaint.evidence.EvidenceRules;
import dev.ringback.complaint.evidence.EvidenceStore;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What comes in together with complaints (CMPL-1). Works in the caller's transaction. */
@ApplicationScoped
class Attachments {

    private final EvidenceStore evidence;
    private final ErasedCustomers erased;

    Attachments(EvidenceStore evidence, ErasedCustomers erased) {
        this.evidence = evidence;
        this.erased = erased;
    }

    /** Adds what is wrong with them to the problem. */
    static void check(RaiseComplaint raise, ProblemException invalid) {
        List<AddEvidence> attachments = of(raise);
        for (int i = 0; i < attachments.size(); i++) {
            EvidenceRules.check(attachments.get(i), "attachments[" + i + "].", invalid);
        }
    }

    /** Keeps what came with a complaint that was just registered; of an erased customer without what tells of them. */
    void keep(Complaint complaint, RaiseComplaint raise) {
        evidence.keepWith(
                complaint.id(),
                of(raise),
                ofErased(raise.customerId()),
                complaint.registration().at(),
                complaint.registration().by());
    }

    /** Whether the same came with a complaint that is known. */
    boolean sayTheSame(Complaint known, RaiseComplaint raise) {
        return evidence.cameWith(
                known.id(),
                of(raise),
                ofErased(raise.customerId()),
                known.registration().at(),
                known.registration().by());
    }

    private boolean ofErased(@Nullable UUID customerId) {
        return customerId != null && erased.has(customerId);
    }

    private static List<AddEvidence> of(RaiseComplaint raise) {
        return Objects.requireNonNullElse(raise.attachments(), List.of());
    }
}
