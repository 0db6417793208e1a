package dev.ringback.complaint.course;

/** As what somebody is complained about (CMPL-9). */
public enum PartyRole {
    DESIGNER,
    INSPECTOR,
    CREW,
    STORE,
    PARTNER,
    SUPPLIER
}
