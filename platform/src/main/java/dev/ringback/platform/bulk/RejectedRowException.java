package dev.ringback.platform.bulk;

import java.io.Serial;

/** A row cannot be read. Made for every bad row of a file, so it carries no stack trace. */
public final class RejectedRowException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    public RejectedRowException(Rejection rejection) {
        super(rejection.code(), null, false, false);
        this.rejection = rejection;
    }

    /** Why not. */
    public Rejection rejection() {
        return rejection;
    }
}
