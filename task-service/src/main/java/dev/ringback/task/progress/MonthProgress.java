package dev.ringback.task.progress;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a program has come with its targets in a month (TASK-3).
 *
 * @param due different customers to be called back, week by week
 * @param done those of them who were, week by week
 * @param target how many have to be, null for no target
 * @param met whether the month's target is met
 * @param allMet whether it and every week's are
 * @param over whether its last week has passed
 */
@Schema(name = "TargetProgress", description = "How far a program has come with its targets in a month (TASK-3).")
public record MonthProgress(
        @Schema(required = true, examples = "enquiry-callback")
        String programId,

        @Schema(required = true, examples = "2026-04") String month,

        @Schema(required = true, description = "Those whose Monday lies in the month.")
        List<MonthProgress.Week> weeks,

        @Schema(required = true, description = "Different customers to be called back, added up over the weeks.")
        int due,

        @Schema(required = true, description = "Those of them who were.")
        int done,

        @Schema(examples = "120") @Nullable Integer target,

        @Schema(required = true, description = "Whether the month's target is met; with nothing due it is.")
        boolean met,

        @Schema(required = true, description = "Whether it and every week's are.")
        boolean allMet,

        @Schema(required = true, description = "Whether its last week has passed.")
        boolean over) {

    /** A week, Monday to Sunday. */
    @Schema(name = "TargetWeek", description = "A week, Monday to Sunday.")
    public record Week(
            @Schema(required = true, examples = "2026-04-06")
            LocalDate from,

            @Schema(required = true, examples = "2026-04-12")
            LocalDate until,

            @Schema(required = true, description = "Different customers to be called back.")
            int due,

            @Schema(required = true, description = "Those of them who were.")
            int done,

            @Schema(examples = "30") @Nullable Integer target,

            @Schema(required = true, description = "Whether the target is met; with nothing due it is (A-30).")
            boolean met,

            @Schema(required = true) boolean over) {}
}
