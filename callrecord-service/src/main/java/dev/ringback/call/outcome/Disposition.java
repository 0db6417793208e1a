package dev.ringback.call.outcome;

import java.util.Set;

/** How the customer stood to what the call was about (CALL-1). */
public enum Disposition {
    SATISFIED,
    NEUTRAL,
    DISSATISFIED,
    /** Considers it, or hesitates (TASK-19). */
    CONSIDERING,
    /** Cannot decide (TASK-19). */
    UNDECIDED,
    /** Does not trust what is offered (TASK-19). */
    DISTRUSTFUL,
    /** Needs what was not offered (TASK-19). */
    UNMET_NEED,
    /** Did not get the notice that the call is about (TASK-25). */
    NOTICE_NOT_DELIVERED,
    /** Wants nothing of this business (CALL-7). */
    REFUSED,
    ORDERED,
    /** Invited to visit. */
    INVITED,
    /** Asked to be called at another time (CALL-10). */
    RESCHEDULE,
    /** Does not want to be called at all (TASK-17). */
    DO_NOT_CALL;

    private static final Set<Outcome> NOBODY_SPOKE = Set.of(Outcome.NO_ANSWER, Outcome.POWERED_OFF, Outcome.SUSPENDED);

    /**
     * Whether a call of this outcome can have this disposition. Where nobody spoke there is none; the stranger behind a
     * wrong number can only ask not to be called.
     */
    public boolean fits(Outcome outcome) {
        if (NOBODY_SPOKE.contains(outcome)) {
            return false;
        }
        return outcome != Outcome.WRONG_NUMBER || this == DO_NOT_CALL;
    }
}
