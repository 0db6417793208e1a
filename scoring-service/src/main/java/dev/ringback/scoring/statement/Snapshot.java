package dev.ringback.scoring.statement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One view of the measures for a whole transaction. */
public final class Snapshot {
    private Snapshot() {}

    /** Without it a fact that commits between two queries would show in one line and not in another. */
    public static void begin(Connection connection) throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")) {
            set.execute();
        }
    }
}
