package dev.ringback.call.grant;

import java.io.Serial;

/** What was presented is no grant of the configured signer. The message is for the log, not for the caller. */
public final class GrantInvalidException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    GrantInvalidException(String reason) {
        super(reason);
    }

    GrantInvalidException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
