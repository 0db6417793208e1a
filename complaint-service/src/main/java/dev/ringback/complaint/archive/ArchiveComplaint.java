package dev.ringback.complaint.archive;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Under which coding a closed complaint is archived, and where its papers are. */
@Schema(
        name = "ArchiveComplaint",
        description = "Under which coding a closed complaint is archived, and where its papers are.")
record ArchiveComplaint(
        @NotNull CodingKind codingKind,

        @Schema(examples = "GYS-0042", description = "The code it is filed under.")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        String coding,

        @Schema(examples = "Cabinet 3, folder 12", description = "Where its originals are; numbers masked.")
        @NotBlank
        @Size(max = 200)
        @PlainText
        String place) {}
