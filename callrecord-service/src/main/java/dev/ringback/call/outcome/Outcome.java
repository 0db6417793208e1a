package dev.ringback.call.outcome;

/** What became of a dial (CALL-1). */
public enum Outcome {
    /** It rang and nobody answered. */
    NO_ANSWER,
    /** The telephone was switched off. */
    POWERED_OFF,
    /** The line was suspended. */
    SUSPENDED,
    /** The number is not the customer's, or nobody's. */
    WRONG_NUMBER,
    /** The customer answered, but the purpose of the call was not expressed, or he hung up midway. */
    CONNECTED_INCOMPLETE,
    /** The customer answered, there was an exchange, and the purpose was expressed. */
    EFFECTIVE,
    /** The customer answered every question of the callback. */
    SUCCESSFUL;

    /** Whether the customer answered. */
    public boolean answered() {
        return this == CONNECTED_INCOMPLETE || purposeExpressed();
    }

    /** Whether the purpose of the call was expressed. */
    public boolean purposeExpressed() {
        return this == EFFECTIVE || this == SUCCESSFUL;
    }
}
