package dev.ringback.task.planner;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.CallbackPlanning;
import dev.ringback.task.program.OutReason;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import dev.ringback.task.sample.Candidate;
import dev.ringback.task.sample.Lot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Draws the samples of windows that open, and draws again when an object comes in after that: callbacks that are tasks stay, and what room is
 * left goes to the others.
 */
@ApplicationScoped
class DrawService {

    private final CallbackPlanning planning;
    private final Programs programs;
    private final Sql sql;
    private final BusinessClock clock;

    DrawService(CallbackPlanning planning, Programs programs, Sql sql, BusinessClock clock) {
        this.planning = planning;
        this.programs = programs;
        this.sql = sql;
        this.clock = clock;
    }

    private record Window(String programId, int version, LocalDate opensOn, LocalDate dueOn) {}

    /** Draws for one window; answers whether there was one. Facts that come in meanwhile wait, and are seen by the next draw. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean drawNext() {
        if (next() == null) {
            return false;
        }
        planning.lockAlone();
        Window window = next();
        if (window == null) {
            return false;
        }
        Program program = programs.version(window.programId(), window.version());
        List<Lot> lots = program.draw(window.opensOn(), window.dueOn()).lots(candidates(window), clock.today());
        sql.update("""
                UPDATE planned_callback w
                SET drawn = true, opens_on = coalesce(g.opens_on::date, w.window_opens_on), left_out = g.left_out
                FROM unnest(?::uuid[], ?::text[], ?::text[]) AS g (subject_id, opens_on, left_out)
                WHERE w.program_id = ? AND w.window_opens_on = ? AND w.subject_id = g.subject_id AND NOT w.opened
                """, (connection, statement) -> {
            Columns.from(1, connection, statement, lots)
                    .uuids(Lot::id)
                    .texts(Lot::opensOn)
                    .texts(DrawService::leftOut);
            statement.setString(4, window.programId());
            statement.setObject(5, window.opensOn());
        });
        return true;
    }

    private static @Nullable OutReason leftOut(Lot lot) {
        if (lot.opensOn() != null) {
            return null;
        }
        return lot.full() ? OutReason.QUOTA_FULL : OutReason.NOT_DRAWN;
    }

    private @Nullable Window next() {
        return sql.first(
                """
                SELECT program_id, program_version, window_opens_on, window_due_on FROM planned_callback
                WHERE NOT drawn AND NOT opened AND window_opens_on <= ?
                ORDER BY window_opens_on, program_id, program_version DESC LIMIT 1
                """,
                (connection, statement) -> statement.setObject(1, clock.today()),
                row -> new Window(
                        row.getString(1),
                        row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)));
    }

    /** Locked, so that none of them becomes a task while the lots are drawn. */
    private List<Candidate> candidates(Window window) {
        return sql.query(
                "SELECT subject_id, name, org_unit_id, value, opened, opens_on FROM planned_callback"
                        + " WHERE program_id = ? AND window_opens_on = ? FOR UPDATE",
                (connection, statement) -> {
                    statement.setString(1, window.programId());
                    statement.setObject(2, window.opensOn());
                },
                DrawService::candidate);
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getBigDecimal(4),
                row.getBoolean(5) ? row.getObject(6, LocalDate.class) : null);
    }
}
