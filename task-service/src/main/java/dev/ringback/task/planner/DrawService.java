package dev.ringback.task.planner;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.CallbackPlanning;
import dev.ringback.task.program.OutReason;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import dev.ringback.task.program.Replanning;
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
        if (next() == null && nextAgain() == null) {
            return false;
        }
        planning.lockAlone();
        @Nullable Window window = next();
        if (window != null) {
            done(window);
            if (draw(window) == 0) {
                // It would be found again for ever.
                throw new IllegalStateException("Nothing was drawn of " + window);
            }
            return true;
        }
        window = nextAgain();
        if (window == null) {
            return false;
        }
        done(window);
        if (window.version() > 0 && !window.dueOn().isBefore(clock.today())) {
            draw(window);
        }
        return true;
    }

    /** Draws for a window, and answers how many callbacks it moved. */
    private int draw(Window window) {
        Program program = programs.version(window.programId(), window.version());
        List<Lot> lots = program.draw(window.opensOn(), window.dueOn()).lots(candidates(window), clock.today());
        return sql.update("""
                UPDATE planned_callback w
                SET drawn = true, opens_on = coalesce(g.opens_on::date, w.window_opens_on), left_out = g.left_out
                FROM unnest(?::uuid[], ?::text[], ?::text[]) AS g (subject_id, opens_on, left_out)
                WHERE w.program_id = ? AND w.window_opens_on = ? AND w.subject_id = g.subject_id AND NOT w.opened
                      AND (NOT w.drawn OR w.left_out IS DISTINCT FROM g.left_out
                           OR w.opens_on <> coalesce(g.opens_on::date, w.window_opens_on))
                """, (connection, statement) -> {
            Columns.from(1, connection, statement, lots)
                    .uuids(Lot::id)
                    .texts(Lot::opensOn)
                    .texts(DrawService::leftOut);
            statement.setString(4, window.programId());
            statement.setObject(5, window.opensOn());
        });
    }

    /** What asked for a draw up to here is answered by it. */
    private void done(Window window) {
        sql.update("DELETE FROM draw_again WHERE program_id = ? AND window_opens_on = ?", (connection, statement) -> {
            statement.setString(1, window.programId());
            statement.setObject(2, window.opensOn());
        });
    }

    /** A window drawn before in which a callback came to nothing. */
    private @Nullable Window nextAgain() {
        return sql.first(Query.of("""
                SELECT p.program_id, coalesce(w.program_version, 0), p.window_opens_on, coalesce(w.window_due_on, p.window_opens_on - 1)
                FROM draw_again p
                LEFT JOIN LATERAL (
                    SELECT program_version, window_due_on FROM planned_callback w
                    WHERE w.program_id = p.program_id AND w.window_opens_on = p.window_opens_on
                    ORDER BY program_version DESC LIMIT 1) w ON true
                WHERE\s""" + Replanning.DONE + " LIMIT 1"), DrawService::window);
    }

    private static @Nullable OutReason leftOut(Lot lot) {
        if (lot.opensOn() != null) {
            return null;
        }
        return lot.full() ? OutReason.QUOTA_FULL : OutReason.NOT_DRAWN;
    }

    /** A window that opened and was not drawn: one that is over as well, or what waits in it would be found again for ever. */
    private @Nullable Window next() {
        return sql.first(
                Query.of(
                        """
                SELECT program_id, program_version, window_opens_on, window_due_on FROM planned_callback p
                WHERE NOT drawn AND NOT opened AND window_opens_on <= ? AND\s""" + Replanning.DONE + " ORDER BY window_opens_on, program_id, program_version DESC LIMIT 1",
                        clock.today()),
                DrawService::window);
    }

    private static Window window(ResultSet row) throws SQLException {
        return new Window(
                row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class));
    }

    /** Locked, so that none of them becomes a task while the lots are drawn. */
    private List<Candidate> candidates(Window window) {
        return sql.query(
                """
                SELECT p.subject_id, p.name, p.org_unit_id, p.value, p.opened, p.opens_on,
                       t.state = 'CLOSED' AND NOT EXISTS (SELECT FROM task_call c WHERE c.task_id = t.id AND c.successful)
                FROM planned_callback p
                LEFT JOIN task t ON p.opened AND t.subject_id = p.subject_id AND t.program_id = p.program_id AND t.opens_on = p.opens_on
                                 AND t.round = p.round
                WHERE p.program_id = ? AND p.window_opens_on = ? FOR UPDATE OF p
                """,
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
                row.getBoolean(5) ? row.getObject(6, LocalDate.class) : null,
                row.getBoolean(7));
    }
}
