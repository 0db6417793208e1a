package dev.ringback.call.issue;

/** What the customer brought up. */
enum IssueKind {
    COMPLAINT,
    SUGGESTION
}
