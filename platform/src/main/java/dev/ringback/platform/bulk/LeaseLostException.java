package dev.ringback.platform.bulk;

import java.io.Serial;

/** Another process holds the import now; what was about to be committed is rolled back. */
final class LeaseLostException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    LeaseLostException() {
        super("The import is held by another process");
    }
}
