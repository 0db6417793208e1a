package dev.ringback.platform.fault;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a passing fault of the database from one that stays, so that work may be tried again. */
public final class Transience {
    /** Connection, rollback (deadlock, serialization), resources, operator intervention, system error. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Transience() {}

    /** Whether the failure came from a database that was away, busy or gave way, and the same work may succeed later. */
    public static boolean isPassing(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                @Nullable String state = sql.getSQLState();
                // Without a state the pool or the driver failed before the server saw the statement.
                return state == null
                        || state.length() < 2
                        || PASSING_CLASSES.contains(state.substring(0, 2))
                        || state.equals(LOCK_NOT_AVAILABLE);
            }
            if (t instanceof jakarta.transaction.RollbackException && t.getCause() == null) {
                return true;
            }
        }
        return false;
    }
}
