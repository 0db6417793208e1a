package dev.ringback.complaint.customer;

import dev.ringback.complaint.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Who became whom. Works in the caller's transaction. */
@ApplicationScoped
public class CustomerMergeStore {

    /** Any number no other advisory lock of this database uses. */
    private static final long MERGES = 4_700_801_000L;

    private final Sql sql;

    CustomerMergeStore(Sql sql) {
        this.sql = sql;
    }

    /** The customer who stands for this one today. */
    public UUID survivorOf(UUID customerId) {
        return sql.first(
                        "SELECT survivor_id FROM customer_merge WHERE merged_id = ?",
                        row -> row.getObject(1, UUID.class),
                        customerId)
                .orElse(customerId);
    }

    /**
     * Keeps a merge, any number of times. A chain of merges ends at the same survivor whichever link comes first: the lock
     * keeps two processes from missing each other's link.
     *
     * @return false, and nothing is changed, if it would lead back to where it began
     */
    public boolean merge(UUID merged, UUID survivor, Instant at) {
        sql.query("SELECT pg_advisory_xact_lock(?)", row -> true, MERGES);
        UUID last = survivorOf(survivor);
        if (last.equals(merged)) {
            return false;
        }
        sql.update(
                "INSERT INTO customer_merge (merged_id, survivor_id, merged_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT (merged_id) DO NOTHING",
                merged,
                last,
                at);
        sql.update("UPDATE customer_merge SET survivor_id = ? WHERE survivor_id = ?", last, merged);
        return true;
    }
}
