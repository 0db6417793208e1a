package dev.ringback.task.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody did that is written down (GOV-5). */
@Schema(description = "What somebody did that is written down (GOV-5).")
public enum AuditAction {
    /** Was shown a number in clear, to dial it. */
    NUMBER_REVEALED,
    /** Looked up who calls from a number (CALL-13). */
    CALLER_LOOKED_UP,
    /** Read a customer's record. */
    CUSTOMER_READ,
    /** Read what was changed of a customer. */
    CHANGES_READ,
    /** Changed what is known of a customer. */
    CUSTOMER_CHANGED,
    /** Erased a customer on request. */
    CUSTOMER_ERASED,
    /** Read a callback form (GOV-4). */
    FORM_READ,
    /** Let somebody read a callback form (GOV-4). */
    FORM_APPROVED,
    /** Took closed orders out (GOV-2). */
    ORDERS_EXPORTED,
    /** Took the audit out. */
    AUDIT_EXPORTED,
    /** Brought data in from another system (GOV-6). */
    DATA_IMPORTED,
    /** Named who answers for the transfer of a source's data (GOV-6). */
    TRANSFER_OWNER_NAMED,
    /** Put numbers under the current key (GOV-1). */
    NUMBERS_REENCRYPTED,
    /** Reported a leak of data. */
    LEAK_REPORTED,
    /** Closed a leak incident. */
    LEAK_CLOSED
}
