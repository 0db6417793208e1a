package dev.ringback.task.original;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose coding an original is filed under (GOV-7). */
@Schema(description = "Whose coding an original is filed under (GOV-7).")
public enum CodingKind {
    /** A supplier's. */
    SUPPLIER,
    /** A partner point's. */
    PARTNER_POINT,
    /** The company's own. */
    COMPANY
}
