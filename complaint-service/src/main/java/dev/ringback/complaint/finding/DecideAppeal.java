package dev.ringback.complaint.finding;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of an appeal. */
@Schema(name = "DecideAppeal", description = "What becomes of an appeal.")
record DecideAppeal(
        @Schema(description = "false lets the finding stand.") @NotNull
        Boolean overturned,

        @Schema(examples = "The log shows that the line broke down.", description = "Free text, numbers masked.")
        @NotBlank
        @Size(max = 4000)
        @PlainText
        String reason) {}
