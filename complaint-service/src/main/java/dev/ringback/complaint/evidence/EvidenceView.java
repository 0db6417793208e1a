package dev.ringback.complaint.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as it is shown to those who see the complaint. Who handed in what came with the complaint is not shown: it
 * may be who reported it (CMPL-10).
 */
@Schema(
        name = "Evidence",
        description = "An attachment or a piece of evidence, by reference.",
        requiredProperties = {"id", "kind", "cameWith", "addedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceView(
        UUID id,
        EvidenceKind kind,

        @Schema(
                examples = "https://files.example/complaints/7f3a.pdf",
                description =
                        "Where it lies, or its id. That of a document or a picture is absent once the customer was erased.")
        @Nullable
        String reference,

        @Schema(description = "Absent once the customer was erased.") @Nullable
        String title,

        @Schema(description = "What was said; absent once the customer was erased.") @Nullable
        String text,

        @Schema(description = "Who said it; absent once the customer was erased.") @Nullable
        String saidBy,

        @Nullable String sha256,

        @Schema(description = "Whether it came in together with the complaint.")
        boolean cameWith,

        Instant addedAt,

        @Schema(examples = "officer-1", description = "Absent for what came with the complaint.") @Nullable
        String addedBy) {

    static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.id(),
                evidence.kind(),
                evidence.reference(),
                evidence.title(),
                evidence.text(),
                evidence.saidBy(),
                evidence.sha256(),
                evidence.cameWith(),
                evidence.addedAt(),
                evidence.cameWith() ? null : evidence.addedBy());
    }

    /** The form of the list in the published contract. */
    @Schema(name = "EvidencePage", description = "The evidence of a complaint.", requiredProperties = "items")
    record Page(List<EvidenceView> items) {}
}
