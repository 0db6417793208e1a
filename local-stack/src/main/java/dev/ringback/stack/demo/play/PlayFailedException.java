package dev.ringback.stack.demo.play;

/** The play cannot go on: the platform refused what it has to accept, or did not answer in time. */
public final class PlayFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a sentence for the person at the screen. */
    public PlayFailedException(String message) {
        super(message);
    }

    /** With the cause of the last failure. */
    public PlayFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
