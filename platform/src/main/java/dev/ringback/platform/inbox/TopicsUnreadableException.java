package dev.ringback.platform.inbox;

/** The broker did not give what the topics hold. */
public class TopicsUnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicsUnreadableException(String message) {
        super(message);
    }

    TopicsUnreadableException(Throwable cause) {
        super(cause);
    }
}
