package dev.ringback.platform.bulk;

import java.io.Serial;

/** The file as a whole cannot be read. The message is shown to the client and quotes nothing of the file. */
public final class BadHeaderException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public BadHeaderException(String message) {
        super(message);
    }
}
