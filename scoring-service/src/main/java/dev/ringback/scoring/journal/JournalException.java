package dev.ringback.scoring.journal;

import java.sql.SQLException;

/** The database refused; the transaction rolls back. */
class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalException(String message, SQLException cause) {
        super(message, cause);
    }
}
