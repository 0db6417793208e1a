package dev.ringback.task.calls;

/** How a call went (CALL-1). */
enum Outcome {
    NO_ANSWER,
    POWERED_OFF,
    SUSPENDED,
    WRONG_NUMBER,
    CONNECTED_INCOMPLETE,
    EFFECTIVE,
    SUCCESSFUL
}
