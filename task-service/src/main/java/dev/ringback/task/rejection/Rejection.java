package dev.ringback.task.rejection;

import dev.ringback.task.protection.BarReason;
import dev.ringback.task.protection.Decision;

/**
 * One time that protection said no.
 *
 * @param programId program of the task
 * @param rule the rule that bars longest, for example {@code TASK-15}
 */
public record Rejection(String programId, String rule, BarReason reason, RejectionStage stage) {

    /** What a decision says. */
    public static Rejection of(String programId, Decision.Barred barred, RejectionStage stage) {
        return new Rejection(programId, barred.rule(), barred.reason(), stage);
    }
}
