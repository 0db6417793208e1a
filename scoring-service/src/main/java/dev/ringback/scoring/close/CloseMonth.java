package dev.ringback.scoring.close;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to close a month. */
@Schema(description = "How to close a month. An override goes over what the close waits for, where that is possible.")
record CloseMonth(@Valid @Nullable Reason override) {

    /** Why to close in spite of something. */
    @Schema(name = "MonthOverrideReason", description = "Why to close in spite of something.")
    record Reason(
            @Schema(required = true, examples = "payroll runs before the last week ends")
            @NotNull
            @Size(min = 1, max = 1000)
            @PlainText
            @Nullable
            String reason) {}
}
