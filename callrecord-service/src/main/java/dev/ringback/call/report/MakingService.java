package dev.ringback.call.report;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process at a time make a report. Each piece of a file commits on its own; the process that makes it renews its
 * lease now and then. One that died does not, and the next begins the report anew.
 */
@ApplicationScoped
class MakingService {

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final int MOST_FAILURES = 5;

    private final Sql sql;
    private final ReportStore reports;
    private final ReportConfig config;
    private final BusinessClock clock;

    MakingService(Sql sql, ReportStore reports, ReportConfig config, BusinessClock clock) {
        this.sql = sql;
        this.reports = reports;
        this.config = config;
        this.clock = clock;
    }

    /** Takes the report that waited longest, among those nobody makes, from its beginning; null when there is none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Nullable
    Making take() {
        UUID owner = UUID.randomUUID();
        Report report = sql.first(
                """
                UPDATE report SET state = 'RUNNING', lease_owner = ?, rows_done = 0,
                    started_at = coalesce(started_at, ?),
                    lease_until = clock_timestamp() + make_interval(secs => ?)
                WHERE id = (SELECT id FROM report
                            WHERE state IN ('QUEUED', 'RUNNING')
                              AND (lease_until IS NULL OR lease_until < clock_timestamp())
                            ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING *
                """,
                (connection, statement) -> {
                    statement.setObject(1, owner);
                    statement.setObject(2, Instants.utc(clock.now()));
                    statement.setDouble(3, seconds(config.lease()));
                },
                reports::report);
        if (report == null) {
            return null;
        }
        sql.update(
                "DELETE FROM report_chunk WHERE report_id = ?",
                (connection, statement) -> statement.setObject(1, report.id()));
        return new Making(report, owner);
    }

    /**
     * Notes about how many rows there will be.
     *
     * @throws MakingLostException when another process makes it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void expect(Making making, long rows) {
        hold(making, "rows_expected = ?", rows);
    }

    /**
     * Keeps a piece of a file, and how many rows were written.
     *
     * @throws MakingLostException when another process makes it; nothing is kept then
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(Making making, String file, int seq, byte[] bytes, long rowsDone) {
        hold(making, "rows_done = ?", rowsDone);
        sql.update(
                "INSERT INTO report_chunk (report_id, file, seq, bytes) VALUES (?, ?, ?, ?)",
                (connection, statement) -> {
                    statement.setObject(1, making.report().id());
                    statement.setString(2, file);
                    statement.setInt(3, seq);
                    statement.setBytes(4, bytes);
                });
    }

    /** Holds on to it while a long statement runs; does nothing when another process makes it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void holdOn(Making making) {
        sql.update(
                "UPDATE report SET lease_until = clock_timestamp() + make_interval(secs => ?)"
                        + " WHERE id = ? AND lease_owner = ? AND state = 'RUNNING'",
                (connection, statement) -> {
                    statement.setDouble(1, seconds(config.lease()));
                    statement.setObject(2, making.report().id());
                    statement.setObject(3, making.owner());
                });
    }

    /**
     * Ends it: its files can be fetched.
     *
     * @throws MakingLostException when another process makes it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void finish(Making making, List<ReportFile> files, long rowsDone) {
        hold(making, "rows_done = ?", rowsDone);
        sql.update("""
                UPDATE report SET state = 'READY', files = ?::jsonb, finished_at = ?, lease_owner = NULL,
                    lease_until = NULL
                WHERE id = ?
                """, (connection, statement) -> {
            statement.setString(1, reports.json(files));
            statement.setObject(2, Instants.utc(clock.now()));
            statement.setObject(3, making.report().id());
        });
    }

    /** Lets go of it for a while after a failure; gives it up after several. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(Making making) {
        sql.update("""
                UPDATE report SET failures = failures + 1, lease_owner = NULL,
                    state = CASE WHEN failures + 1 >= ? THEN 'FAILED' ELSE state END,
                    finished_at = CASE WHEN failures + 1 >= ? THEN ?::timestamptz END,
                    lease_until = clock_timestamp() + make_interval(secs => ?)
                WHERE id = ? AND lease_owner = ?
                """, (connection, statement) -> {
            statement.setInt(1, MOST_FAILURES);
            statement.setInt(2, MOST_FAILURES);
            statement.setObject(3, Instants.utc(clock.now()));
            statement.setDouble(4, seconds(AFTER_FAILURE));
            statement.setObject(5, making.report().id());
            statement.setObject(6, making.owner());
        });
    }

    /**
     * Lets go of files that are older than they are kept and were never submitted.
     *
     * @return false when there are no more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean expireNext() {
        UUID expired = sql.first(
                """
                UPDATE report SET state = 'EXPIRED', files = '[]'
                WHERE id = (SELECT id FROM report
                            WHERE state = 'READY' AND finished_at < ?
                              AND NOT EXISTS (SELECT 1 FROM report_submission WHERE report_id = report.id)
                            ORDER BY finished_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id
                """,
                (connection, statement) ->
                        statement.setObject(1, Instants.utc(clock.now().minus(config.keep()))),
                row -> row.getObject(1, UUID.class));
        if (expired == null) {
            return false;
        }
        sql.update(
                "DELETE FROM report_chunk WHERE report_id = ?",
                (connection, statement) -> statement.setObject(1, expired));
        return true;
    }

    private void hold(Making making, String change, long value) {
        int changed = sql.update(
                "UPDATE report SET " + change + ", lease_until = clock_timestamp() + make_interval(secs => ?)"
                        + " WHERE id = ? AND lease_owner = ? AND state = 'RUNNING'",
                (connection, statement) -> {
                    statement.setLong(1, value);
                    statement.setDouble(2, seconds(config.lease()));
                    statement.setObject(3, making.report().id());
                    statement.setObject(4, making.owner());
                });
        if (changed == 0) {
            throw new MakingLostException();
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
