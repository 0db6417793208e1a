package dev.ringback.task.progress;

import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Callbacks of a period by what became of them.
 *
 * @param target successful callbacks that the quota asks for, or null without a quota
 * @param planned callbacks that will open in the period and are no tasks yet
 * @param undrawn those among whom the sample of a window in the period is still to be drawn
 * @param opened tasks that opened in the period
 * @param open of these, not closed
 * @param dialled of these, dialled at least once
 * @param unreachable of these, closed UNREACHABLE
 * @param barred of these, closed BARRED or DO_NOT_CALL
 * @param cancelled of these, closed CANCELLED
 * @param effective tasks with an effective or successful call in the period
 * @param successful tasks with a successful call in the period
 */
@Schema(description = "Callbacks of a period by what became of them.")
public record TaskTally(
        @Schema(examples = "250", description = "Successful callbacks that the quota asks for; absent without a quota.")
        @Nullable
        Integer target,

        @Schema(
                required = true,
                examples = "40",
                description = "Callbacks that will open in the period and are no tasks yet.")
        long planned,

        @Schema(
                required = true,
                examples = "0",
                description = "Those among whom the sample of a window that opens in the period is still to be drawn.")
        long undrawn,

        @Schema(required = true, examples = "250", description = "Tasks that opened in the period.")
        long opened,

        @Schema(required = true, examples = "12", description = "Of opened, those not closed.")
        long open,

        @Schema(required = true, examples = "240", description = "Of opened, those dialled or sent at least once.")
        long dialled,

        @Schema(required = true, examples = "9", description = "Of opened, those closed UNREACHABLE (TASK-14).")
        long unreachable,

        @Schema(required = true, examples = "3", description = "Of opened, those closed BARRED or DO_NOT_CALL.")
        long barred,

        @Schema(required = true, examples = "1", description = "Of opened, those closed CANCELLED.")
        long cancelled,

        @Schema(
                required = true,
                examples = "230",
                description = "Tasks with an effective or successful call on a day of the period (CALL-2).")
        long effective,

        @Schema(
                required = true,
                examples = "225",
                description = "Tasks with a successful call on a day of the period (CALL-2).")
        long successful) {

    static final TaskTally NONE = new TaskTally(null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static TaskTally sum(Collection<TaskTally> tallies) {
        return tallies.stream().reduce(NONE, TaskTally::plus);
    }

    TaskTally plus(TaskTally other) {
        return new TaskTally(
                target,
                planned + other.planned,
                undrawn + other.undrawn,
                opened + other.opened,
                open + other.open,
                dialled + other.dialled,
                unreachable + other.unreachable,
                barred + other.barred,
                cancelled + other.cancelled,
                effective + other.effective,
                successful + other.successful);
    }

    TaskTally withTarget(@Nullable Integer number) {
        return new TaskTally(
                number, planned, undrawn, opened, open, dialled, unreachable, barred, cancelled, effective, successful);
    }
}
