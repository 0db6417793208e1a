package dev.ringback.task.imports;

import java.io.Serial;

/** The file as a whole cannot be read. The message is shown to the client and quotes nothing of the file. */
final class BadHeaderException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    BadHeaderException(String message) {
        super(message);
    }
}
