package dev.ringback.scoring.close;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A scoring month.
 *
 * @param closable whether it could be closed now without an override
 * @param waitingFor what a close waits for; empty once closed
 * @param closedBy subject of the one who closed it
 * @param override why it was closed although something was waited for, absent when nothing was
 */
@Schema(description = "A scoring month: open, closed or paid.")
record MonthView(
        @Schema(examples = "2026-04") String month,
        @Schema(examples = "OPEN") State state,
        @Schema(examples = "false") boolean closable,
        List<Waiting> waitingFor,
        @Nullable Instant closedAt,
        @Schema(examples = "hr-1") @Nullable String closedBy,
        @Nullable MonthOverride override,
        @Nullable Instant paidAt,
        @Schema(examples = "hr-1") @Nullable String paidBy) {

    /** Each state follows the one before and never goes back. */
    @Schema(name = "MonthState")
    enum State {
        OPEN,
        CLOSED,
        PAID
    }

    /**
     * A close in spite of something.
     *
     * @param by subject of the one who answers for it
     * @param reason in words, numbers masked
     * @param waitedFor codes of what it went over
     */
    @Schema(description = "A close in spite of something.")
    record MonthOverride(
            @Schema(examples = "hr-1") String by,

            @Schema(examples = "payroll runs before the last week ends")
            String reason,

            List<String> waitedFor) {}
}
