package dev.ringback.task.program;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One callback of a project (TASK-6).
 *
 * @param at what its day is counted from
 * @param plusDays days after that
 * @param earlyDays how many days earlier it may be made
 * @param lateDays how many days later
 */
@Schema(description = "One callback of a project.")
public record ProjectStage(
        @NotNull @Schema(description = "What its day is counted from.")
        Milestone at,

        @NotNull @Min(0) @Max(365) @Schema(examples = "10", description = "Days after that.")
        Integer plusDays,

        @NotNull @Min(0) @Max(60) @Schema(examples = "2", description = "How many days earlier it may be made.")
        Integer earlyDays,

        @NotNull @Min(0) @Max(60) @Schema(examples = "2", description = "How many days later it may be made.")
        Integer lateDays) {

    /** The milestones of a project. */
    public enum Milestone {
        /** First day of the work. */
        START,
        /** Half way by plan. */
        MIDPOINT,
        /** The planned end, or the actual completion of a project that was early; one that was late is called again then. */
        COMPLETION
    }

    /** The window of its callback around a day. */
    CallWindow around(LocalDate day, LocalDate known, int round, String stage) {
        LocalDate target = day.plusDays(plusDays);
        LocalDate last = known.plusDays(plusDays);
        return new CallWindow(
                target.minusDays(earlyDays),
                (last.isAfter(target) ? last : target).plusDays(lateDays),
                round,
                stage,
                target);
    }
}
