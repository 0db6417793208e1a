package dev.ringback.task.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed a customer's master data. */
@Schema(name = "CustomerChangeKind", description = "What changed a customer's master data.")
public enum ChangeKind {
    /** A verification found it wrong, obsolete, or right again (TASK-4). */
    VERIFICATION,
    /** The customer got another number. */
    NUMBER_CHANGE,
    /** The customer and another turned out to be one person. */
    MERGE
}
