package dev.ringback.platform.inbox;

/** An event that cannot be applied, however often it is tried. */
public class PoisonousEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PoisonousEventException(String reason) {
        super(reason);
    }

    public PoisonousEventException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
