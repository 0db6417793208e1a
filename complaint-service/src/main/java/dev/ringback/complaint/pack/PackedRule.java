package dev.ringback.complaint.pack;

import dev.ringback.complaint.routing.CauseClass;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A routing rule of a pack.
 *
 * @param followUpDays 3 if left out
 */
record PackedRule(
        @NotNull CauseClass causeClass,
        @NotNull @Pattern(regexp = IDENTIFIER) String departmentId,
        @Min(1) @Max(30) @Nullable Integer followUpDays,
        @Pattern(regexp = IDENTIFIER) @Nullable String followUpAgentId) {

    private static final int FOLLOW_UP_DAYS = 3;
    private static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    int days() {
        return followUpDays == null ? FOLLOW_UP_DAYS : followUpDays;
    }
}
