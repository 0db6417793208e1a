package dev.ringback.task.program;

/** The classes of outbound calls (TASK-1). */
public enum OutboundClass {
    /** For the customer: after a deal, a repair, a delivery. */
    SERVICE,
    /** What the customer thinks or has. */
    SURVEY,
    /** Whether our own people did and said what they should. */
    SUPERVISION,
    /** To sell. */
    SALES
}
