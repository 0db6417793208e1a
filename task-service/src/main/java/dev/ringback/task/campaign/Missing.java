package dev.ringback.task.campaign;

/** What a campaign's gate lacks to let an agent call. */
public enum Missing {
    /** A script that is approved, or for a pilot at least let into pilots. */
    APPROVED_SCRIPT,
    /** The steps to the pilot: strategy and assessment. */
    PILOT,
    /** Only experienced agents call in a pilot. */
    EXPERIENCED_AGENT,
    /** The calls of the pilot are made; or, to launch, not one is. */
    PILOT_CALLS,
    /** A seat whose batch has begun. */
    SEAT,
    /** The campaign is over. */
    CAMPAIGN
}
