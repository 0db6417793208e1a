package dev.ringback.task.pause;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pauses that concern a unit, for those who explain them. Claims and dials go by the rules in force, which name the paused units. */
@ApplicationScoped
public class PauseBoard {

    private static final String CONCERNING = """
            WITH RECURSIVE above AS (
                SELECT ?::text AS id
                UNION SELECT d.parent_id FROM directory_unit d JOIN above a ON d.id = a.id WHERE d.parent_id IS NOT NULL)
            SELECT 'MANUAL' AS origin, org_unit_id, reason, started_at AS since, until_at AS until FROM outbound_pause
            WHERE ended_at IS NULL AND (until_at IS NULL OR until_at > ?)
              AND (org_unit_id IS NULL OR org_unit_id IN (SELECT id FROM above))
            UNION ALL
            SELECT 'INBOUND_PEAK', org_unit_id, waiting_calls || ' inbound calls wait', peak_since, paused_until FROM inbound_load
            WHERE paused_until > ? AND org_unit_id IN (SELECT id FROM above)
            ORDER BY since
            """;

    private final Sql sql;

    PauseBoard(Sql sql) {
        this.sql = sql;
    }

    /**
     * The pauses that hold for a unit at {@code now} or end later.
     *
     * @param unit the unit, or null for what holds for the whole company alone
     */
    @Transactional
    public List<Pause> concerning(@Nullable String unit, Instant now) {
        return sql.query(
                CONCERNING,
                (connection, statement) -> {
                    statement.setString(1, unit);
                    statement.setObject(2, Instants.utc(now));
                    statement.setObject(3, Instants.utc(now));
                },
                row -> new Pause(
                        Pause.RULE,
                        PauseOrigin.valueOf(row.getString("origin")),
                        row.getString("org_unit_id"),
                        row.getString("reason"),
                        Instants.read(row, "since"),
                        Instants.readOrNull(row, "until")));
    }
}
