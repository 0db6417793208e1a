package dev.ringback.complaint.archive;

/** Whose coding a complaint is filed under (GOV-7). */
public enum CodingKind {
    /** A supplier's. */
    SUPPLIER,
    /** A partner point's. */
    PARTNER_POINT,
    /** The company's own. */
    COMPANY
}
