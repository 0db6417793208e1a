package dev.ringback.task.campaign;

/** Where a campaign stands; it goes on by one step, or ends. */
public enum CampaignStage {
    /** Nothing is decided. */
    DRAFT,
    /** Its strategy is defined and its plan assessed. */
    ASSESSED,
    /** Experienced agents make a limited number of calls. */
    PILOT,
    /** Agents who have a seat call, from the start of their batch on. */
    RUNNING,
    /** Nobody calls any more. */
    ENDED;

    /** Whether this stage may follow another. */
    boolean follows(CampaignStage before) {
        return before != ENDED && (this == ENDED || ordinal() == before.ordinal() + 1);
    }
}
