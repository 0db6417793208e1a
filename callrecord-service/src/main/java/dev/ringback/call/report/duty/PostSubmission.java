package dev.ringback.call.report.duty;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hands a report in. */
@Schema(name = "PostReportSubmission", description = "A report that is handed in, under the name its file was given.")
record PostSubmission(
        @Schema(description = "The report, which is READY; an agent's own.") @NotNull
        UUID reportId,

        @Schema(
                examples = "《4月第1周客户回访记录单》.xlsx",
                description = "The name of the file. Title marks around it and the extension make no difference.")
        @NotBlank
        @Size(max = 200)
        @PlainText
        String fileName) {}
