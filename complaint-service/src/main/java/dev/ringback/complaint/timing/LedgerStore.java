package dev.ringback.complaint.timing;

import dev.ringback.complaint.clock.Interval;
import dev.ringback.complaint.clock.Ledger;
import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.clock.PauseReason;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledgers in the database. Works in the caller's transaction, under the row lock of the complaint. */
@ApplicationScoped
class LedgerStore {

    private static final String UPSERT = """
            INSERT INTO clock_interval (complaint_id, round, position, started_at, ended_at, department_id, level, paused)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (complaint_id, round, position) DO UPDATE SET started_at = excluded.started_at,
                ended_at = excluded.ended_at, department_id = excluded.department_id, level = excluded.level,
                paused = excluded.paused""";

    private final Sql sql;

    LedgerStore(Sql sql) {
        this.sql = sql;
    }

    /** The ledger of a round; empty for one that has none yet. */
    Ledger of(UUID complaintId, int round) {
        return new Ledger(sql.query(
                Query.of(
                        "SELECT * FROM clock_interval WHERE complaint_id = ? AND round = ? ORDER BY position",
                        complaintId,
                        round),
                LedgerStore::interval));
    }

    /** Keeps what became of a ledger. */
    void keep(UUID complaintId, int round, Ledger before, Ledger after) {
        List<Interval> known = before.intervals();
        for (int i = 0; i < after.intervals().size(); i++) {
            Interval interval = after.intervals().get(i);
            if (i < known.size() && known.get(i).equals(interval)) {
                continue;
            }
            sql.update(Query.of(
                    UPSERT,
                    complaintId,
                    round,
                    i + 1,
                    interval.from(),
                    interval.to(),
                    interval.departmentId(),
                    interval.level(),
                    interval.paused()));
        }
    }

    /** Forgets rounds that were taken back. */
    void forgetAfter(UUID complaintId, int round) {
        sql.update(Query.of("DELETE FROM clock_interval WHERE complaint_id = ? AND round > ?", complaintId, round));
    }

    private static Interval interval(ResultSet row) throws SQLException {
        @Nullable String paused = row.getString("paused");
        return new Interval(
                Instants.read(row, "started_at"),
                Instants.readOrNull(row, "ended_at"),
                row.getString("department_id"),
                Level.valueOf(row.getString("level")),
                paused == null ? null : PauseReason.valueOf(paused));
    }
}
