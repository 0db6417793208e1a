package dev.ringback.scoring.measure;

import java.sql.SQLException;

/** The database refused. */
class MeasureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MeasureException(String message, SQLException cause) {
        super(message, cause);
    }
}
