package dev.ringback.scoring.approval;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the second person decides, and why. */
@Schema(description = "What the second person decides on a fact, and why.")
record DecideFact(
        @Schema(required = true, examples = "incidents:inspection:2026-04-07-3")
        @NotNull
        @Pattern(regexp = "^[^\\u0000-\\u001F\\u007F]{1,300}$")
        @Nullable
        String id,

        @Schema(required = true, examples = "true") @NotNull @Nullable
        Boolean approved,

        @Schema(required = true, examples = "seen on the recording")
        @NotNull
        @Size(min = 1, max = 1000)
        @PlainText
        @Nullable
        String reason) {}
