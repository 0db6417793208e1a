package dev.ringback.task.imports;

import java.io.Serial;

/** A row cannot be read. Made for every bad row of a file, so it carries no stack trace. */
final class RejectedRowException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    RejectedRowException(Rejection rejection) {
        super(rejection.code(), null, false, false);
        this.rejection = rejection;
    }

    Rejection rejection() {
        return rejection;
    }
}
