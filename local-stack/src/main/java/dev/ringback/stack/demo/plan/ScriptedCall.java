package dev.ringback.stack.demo.plan;

import org.jspecify.annotations.Nullable;

/**
 * How a call goes.
 *
 * @param outcome the outcome to record
 * @param disposition what the customer said, if anything
 * @param seconds from the first ring to the end
 * @param kept the agent keeps the outcome to himself until the month is closed
 */
public record ScriptedCall(String outcome, @Nullable String disposition, int seconds, boolean kept) {

    /** A call that is recorded at once. */
    public ScriptedCall(String outcome, @Nullable String disposition, int seconds) {
        this(outcome, disposition, seconds, false);
    }

    /** Nobody picks up. */
    static ScriptedCall unanswered(String outcome) {
        return new ScriptedCall(outcome, null, 35);
    }

    /** Whether this call counts as a customer called back. */
    public boolean effective() {
        return outcome.equals("EFFECTIVE") || outcome.equals("SUCCESSFUL");
    }
}
