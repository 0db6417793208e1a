package dev.ringback.task.channel;

/** What became of a message or a visit; later ones contain the earlier, FAILED excludes those in which it arrived. */
public enum ReceiptState {
    /** It is on its way. */
    SENT(false, false),
    /** It arrived; of a visit, the customer was met. The task is completed. */
    DELIVERED(true, false),
    /** It was read. The task is completed. */
    READ(true, false),
    /** The customer answered. The task is completed, and counts as a successful callback. */
    REPLIED(true, true),
    /** It did not arrive and will not. The task is given back within its attempts, else it ends UNREACHABLE. */
    FAILED(false, false);

    private final boolean reached;
    private final boolean answered;

    ReceiptState(boolean reached, boolean answered) {
        this.reached = reached;
        this.answered = answered;
    }

    boolean reached() {
        return reached;
    }

    boolean answered() {
        return answered;
    }

    /** Whether both can be true of one message. */
    boolean agreesWith(ReceiptState other) {
        return !(this == FAILED && other.reached) && !(other == FAILED && reached);
    }
}
