package dev.ringback.complaint.customer;

import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
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
        return Optional.ofNullable(sql.first(
                        Query.of("SELECT survivor_id FROM customer_merge WHERE merged_id = ?", customerId),
                        row -> row.getObject(1, UUID.class)))
                .orElse(customerId);
    }

    /**
     * Keeps a merge, any number of times. A chain of merges ends at the same survivor whichever link comes first: the lock
     * keeps two processes from missing each other's link.
     *
     * @return false, and nothing is changed, if it would lead back to where it began
     */
    public boolean merge(UUID merged, UUID survivor, Instant at) {
        sql.query(Query.of("SELECT pg_advisory_xact_lock(?)", MERGES), row -> true);
        UUID last = survivorOf(survivor);
        if (last.equals(merged)) {
            return false;
        }
        sql.update(Query.of(
                "INSERT INTO customer_merge (merged_id, survivor_id, merged_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT (merged_id) DO NOTHING",
                merged,
                last,
                at));
        sql.update(Query.of("UPDATE customer_merge SET survivor_id = ? WHERE survivor_id = ?", last, merged));
        return true;
    }
}
