package dev.ringback.task.pause;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last reading of each unit. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InboundLoads {

    private static final String COLUMNS =
            "SELECT org_unit_id, waiting_calls, read_at, peak_since, paused_until FROM inbound_load ";

    private final Sql sql;

    InboundLoads(Sql sql) {
        this.sql = sql;
    }

    /**
     * A reading.
     *
     * @param peakSince since when calls queue too long, by the readings; null when they do not
     * @param pausedUntil until when that pauses outbound calls, or null
     */
    record Stored(
            String unit,
            int waitingCalls,
            Instant at,
            @Nullable Instant peakSince,
            @Nullable Instant pausedUntil) {

        boolean pausesAt(Instant instant) {
            return pausedUntil != null && pausedUntil.isAfter(instant);
        }

        LoadView shown(Instant now) {
            return new LoadView(unit, waitingCalls, at, pausesAt(now), pausesAt(now) ? pausedUntil : null);
        }
    }

    /** The unit's last reading, locked; null before the first. */
    @Nullable
    Stored lock(String unit) {
        sql.update(
                "INSERT INTO inbound_load (org_unit_id, waiting_calls, read_at) VALUES (?, 0, '-infinity') ON CONFLICT DO NOTHING",
                (connection, statement) -> statement.setString(1, unit));
        return sql.first(
                COLUMNS + "WHERE org_unit_id = ? AND read_at > '-infinity' FOR UPDATE",
                (connection, statement) -> statement.setString(1, unit),
                InboundLoads::read);
    }

    void save(Stored reading) {
        sql.update(
                "UPDATE inbound_load SET waiting_calls = ?, read_at = ?, peak_since = ?, paused_until = ? WHERE org_unit_id = ?",
                (connection, statement) -> {
                    statement.setInt(1, reading.waitingCalls());
                    statement.setObject(2, Instants.utc(reading.at()));
                    statement.setObject(3, Instants.utcOrNull(reading.peakSince()), Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setObject(4, Instants.utcOrNull(reading.pausedUntil()), Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setString(5, reading.unit());
                });
    }

    List<Stored> page(String afterUnit, int limit) {
        return sql.query(
                COLUMNS + "WHERE org_unit_id > ? AND read_at > '-infinity' ORDER BY org_unit_id LIMIT ?",
                (connection, statement) -> {
                    statement.setString(1, afterUnit);
                    statement.setInt(2, limit);
                },
                InboundLoads::read);
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("org_unit_id"),
                row.getInt("waiting_calls"),
                Instants.read(row, "read_at"),
                Instants.readOrNull(row, "peak_since"),
                Instants.readOrNull(row, "paused_until"));
    }
}
