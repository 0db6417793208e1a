package dev.ringback.task.verification;

/** What a verification found (TASK-4). */
public enum VerificationResult {
    /** The record is right. */
    CONFIRMED,
    /** It was wrong and is corrected. */
    CORRECTED,
    /** It is of no use any more. */
    OBSOLETE
}
