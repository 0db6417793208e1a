package dev.ringback.complaint.finding;

/** What a finding is about. */
public enum FindingAbout {
    /** What the complaint or the suggestion tells of. */
    COMPLAINT,
    /** That its customer was not answered in time (CMPL-11): an incident of its own, once for each round. */
    LATE_FEEDBACK
}
