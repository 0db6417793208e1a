package dev.ringback.task.rejection;

/** Where protection said no. */
public enum RejectionStage {
    /** When a callback was about to become a task. */
    LIST,
    /** When an agent asked for tasks: the task was set aside or closed. */
    CLAIM,
    /** When an agent asked for the number or address of a task he holds. */
    DIAL
}
