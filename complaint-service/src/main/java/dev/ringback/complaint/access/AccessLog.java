package dev.ringback.complaint.access;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who read complaints and took them out (GOV-5), in the transaction that shows them: what is not noted is not shown. Edits are
 * in the histories.
 */
@ApplicationScoped
public class AccessLog {

    private final Sql sql;
    private final BusinessClock clock;

    AccessLog(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An entry. */
    record Entry(long position, AccessAction action, Instant at, String by) {}

    /**
     * Notes what somebody does.
     *
     * @param complaintId absent for many
     * @param by subject of the token
     */
    public void note(AccessAction action, @Nullable UUID complaintId, String by) {
        sql.update(Query.of(
                "INSERT INTO complaint_access (complaint_id, action, at, by_whom) VALUES (?, ?, ?, ?)",
                complaintId,
                action,
                clock.now(),
                by));
    }

    /** Entries about a complaint, or those about many if none is named, in their order. */
    List<Entry> page(@Nullable UUID complaintId, long after, int limit) {
        return sql.query(
                Query.of(
                        "SELECT * FROM complaint_access WHERE complaint_id IS NOT DISTINCT FROM ?::uuid AND position > ?"
                                + " ORDER BY position LIMIT ?",
                        complaintId,
                        after,
                        limit),
                row -> new Entry(
                        row.getLong("position"),
                        AccessAction.valueOf(row.getString("action")),
                        Instants.read(row, "at"),
                        row.getString("by_whom")));
    }
}
