package dev.ringback.call.report.duty;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says beforehand why a report cannot be in time. */
@Schema(name = "PostReportExplanation", description = "Why a report cannot be in time, said before its deadline.")
record PostExplanation(
        @Schema(
                examples = "The store was closed for stocktaking; the calls of Friday come in on Tuesday.",
                description = "Telephone numbers in it are masked before it is stored.")
        @NotBlank
        @Size(max = 1000)
        @PlainText
        String text) {}
