package dev.ringback.complaint.evidence;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as it is added. What it is lies elsewhere; only where, and what somebody said, is kept here.
 *
 * @param reference where it lies, or its id; not for a statement
 * @param title what it shows; numbers masked
 * @param text what was said, for a statement; numbers masked
 * @param saidBy who said it, for a statement; numbers masked
 * @param sha256 of its content
 */
@Schema(
        name = "AddEvidence",
        description =
                "An attachment or a piece of evidence, by reference: nothing is uploaded. A STATEMENT has a text and who said"
                        + " it; every other kind has a reference.")
public record AddEvidence(
        @NotNull EvidenceKind kind,

        @Schema(
                examples = "https://files.example/complaints/7f3a.pdf",
                description =
                        "Where it lies; for a CALL its id, for a SCRIPT_VERSION id@version. Never a telephone number.")
        @Size(min = 1, max = 500)
        @Pattern(regexp = "[!-~]*")
        @Nullable
        String reference,

        @Schema(examples = "The torn delivery note", description = "What it shows; numbers masked.")
        @Size(max = 200)
        @PlainText
        @Nullable
        String title,

        @Schema(examples = "The driver threw the box.", description = "What was said; numbers masked.")
        @Size(max = 4000)
        @PlainText
        @Nullable
        String text,

        @Schema(examples = "The neighbour", description = "Who said it; numbers masked.")
        @Size(max = 100)
        @PlainText
        @Nullable
        String saidBy,

        @Schema(
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                description =
                        "Of its content, in lower case hexadecimal, so that it can be told whether it is still the same.")
        @Pattern(regexp = "[0-9a-f]{64}")
        @Nullable
        String sha256) {}
