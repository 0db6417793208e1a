package dev.ringback.complaint.course;

/** How a customer is answered. */
public enum ReplyChannel {
    PHONE,
    SMS,
    EMAIL,
    LETTER,
    VISIT
}
