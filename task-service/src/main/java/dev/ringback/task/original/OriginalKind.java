package dev.ringback.task.original;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of originals. */
@Schema(description = "Kinds of originals.")
public enum OriginalKind {
    /** A contract. */
    CONTRACT,
    /** A callback form filled in by hand. */
    CALLBACK_FORM,
    /** A customer's feedback form. */
    FEEDBACK_FORM,
    /** A warranty. */
    WARRANTY,
    /** A delivery note. */
    DELIVERY_NOTE,
    /** An invoice or a receipt. */
    INVOICE,
    /** A letter, a complaint, an answer. */
    CORRESPONDENCE,
    /** Another one. */
    OTHER
}
