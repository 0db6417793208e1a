package dev.ringback.call.report;

import java.io.Serial;

/** Another process makes the report now; what this one wrote is gone. */
final class MakingLostException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    MakingLostException() {
        super("The report is made by another process");
    }
}
