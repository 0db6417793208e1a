package dev.ringback.task.masterdata;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed a customer's master data. */
@Schema(name = "CustomerChangeKind", description = "What changed a customer's master data.")
public enum ChangeKind {
    /** A verification found it wrong, obsolete, or right again (TASK-4). */
    VERIFICATION,
    /** Somebody of the company, or its CRM, changed it. */
    EDIT,
    /** The daily update of classifications and value tiers changed it (GOV-8). */
    CLASSIFICATION,
    /** The customer got another number. */
    NUMBER_CHANGE,
    /** The customer and another turned out to be one person. */
    MERGE
}
