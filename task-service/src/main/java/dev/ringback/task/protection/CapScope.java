package dev.ringback.task.protection;

/** Which dials of a number a cap counts. */
public enum CapScope {
    /** All of them, whoever of its customers was called and about what. */
    NUMBER,
    /** Those to the customer; merged customers are one. */
    CUSTOMER,
    /** Those about the business, whoever of the number's customers was called. */
    BUSINESS
}
