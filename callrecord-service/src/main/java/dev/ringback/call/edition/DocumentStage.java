package dev.ringback.call.edition;

import java.util.Set;

/** How far a version of a script or questionnaire has come. It only goes on, and never changes once it left DRAFT. */
public enum DocumentStage {
    /** Being written. */
    DRAFT,
    /** In use by experienced agents, on trial (TASK-18). */
    PILOT,
    /** In use by everybody. */
    APPROVED,
    /** Out of use; what was recorded under it stays readable. */
    RETIRED;

    /** Whether a version may go from here to there: nothing is approved that was not on trial. */
    boolean leadsTo(DocumentStage next) {
        return switch (this) {
            case DRAFT -> next == PILOT || next == RETIRED;
            case PILOT -> next == APPROVED || next == RETIRED;
            case APPROVED -> next == RETIRED;
            case RETIRED -> false;
        };
    }

    /** Whether calls may be made with it. */
    public boolean inUse() {
        return Set.of(PILOT, APPROVED).contains(this);
    }
}
