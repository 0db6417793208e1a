package dev.ringback.complaint.evidence;

import dev.ringback.platform.text.FreeText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as it is kept; of a customer who was erased without what tells of them.
 *
 * @param cameWith it came in together with the complaint
 * @param addedBy subject of the token, or the system that told
 */
record Evidence(
        UUID id,
        UUID complaintId,
        EvidenceKind kind,
        @Nullable String reference,
        @Nullable String title,
        @Nullable String text,
        @Nullable String saidBy,
        @Nullable String sha256,
        boolean cameWith,
        Instant addedAt,
        String addedBy) {

    /** What is kept of what was added: no number. */
    static Evidence of(UUID id, UUID complaintId, AddEvidence add, boolean cameWith, Instant at, String by) {
        return new Evidence(
                id,
                complaintId,
                add.kind(),
                add.reference(),
                masked(add.title()),
                masked(add.text()),
                masked(add.saidBy()),
                add.sha256(),
                cameWith,
                at,
                by);
    }

    /** The same without what tells of the customer. */
    Evidence blanked() {
        return new Evidence(
                id,
                complaintId,
                kind,
                kind.liesElsewhere() ? null : reference,
                null,
                null,
                null,
                sha256,
                cameWith,
                addedAt,
                addedBy);
    }

    /** Whether it says the same as another, whenever and by whomever each was added. */
    boolean saysTheSame(Evidence other) {
        return new Evidence(id, complaintId, kind, reference, title, text, saidBy, sha256, cameWith, addedAt, addedBy)
                .equals(new Evidence(
                        id,
                        complaintId,
                        other.kind,
                        other.reference,
                        other.title,
                        other.text,
                        other.saidBy,
                        other.sha256,
                        cameWith,
                        addedAt,
                        addedBy));
    }

    private static @Nullable String masked(@Nullable String text) {
        return text == null ? null : FreeText.withoutNumbers(text);
    }
}
