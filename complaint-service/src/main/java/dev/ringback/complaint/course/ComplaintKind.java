package dev.ringback.complaint.course;

/** What came in. A suggestion takes the same route as a complaint (CMPL-11). */
public enum ComplaintKind {
    COMPLAINT,
    SUGGESTION
}
