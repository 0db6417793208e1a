package dev.ringback.complaint.handling;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which department is asked to take a complaint, and why. */
@Schema(name = "OfferHandOver", description = "Which department is asked to take a complaint, and why.")
record OfferHandOver(
        @Schema(examples = "LOGISTICS", description = "A unit of the directory.")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        String departmentId,

        @Schema(examples = "The goods were broken on the way.", description = "Free text, numbers masked.")
        @NotBlank
        @Size(max = 1000)
        @PlainText
        String reason) {}
