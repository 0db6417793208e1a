package dev.ringback.platform.sql;

import java.io.Serial;
import java.sql.SQLException;

/** A statement failed. Unchecked, so that the transaction around it rolls back. */
public final class SqlFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
        // The server's message may quote values; it stays in the cause and out of answers.
        super("SQL state " + cause.getSQLState(), cause);
    }
}
