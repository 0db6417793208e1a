package dev.ringback.platform.bulk;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports in the database. Runs in the caller's transaction. */
@ApplicationScoped
class ImportStore {

    private final Sql sql;
    private final BusinessClock clock;

    ImportStore(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Notes that a body begins to come in. */
    void begin(ImportJob job) {
        sql.update("""
                INSERT INTO bulk_import (id, kind, source, format, state, created_at)
                VALUES (?, ?, ?, ?, 'RECEIVING', ?)
                """, (connection, statement) -> {
            statement.setObject(1, job.importId());
            statement.setString(2, job.kind());
            statement.setString(3, job.source());
            statement.setString(4, job.format().name());
            statement.setObject(5, now());
        });
    }

    /** Lets workers have an import whose body is complete. */
    void queue(UUID id) {
        sql.update(
                "UPDATE bulk_import SET state = 'QUEUED', touched_at = clock_timestamp()"
                        + " WHERE id = ? AND state = 'RECEIVING'",
                (connection, statement) -> statement.setObject(1, id));
    }

    /** Throws an import away whose body did not come in whole, or came in before. */
    void discard(UUID id) {
        sql.update(
                "DELETE FROM bulk_import WHERE id = ? AND state = 'RECEIVING'",
                (connection, statement) -> statement.setObject(1, id));
    }

    /** Throws imports away whose clients are gone. */
    void discardAbandoned(Duration after) {
        sql.update(
                "DELETE FROM bulk_import WHERE state = 'RECEIVING'"
                        + " AND touched_at < clock_timestamp() - make_interval(secs => ?)",
                (connection, statement) -> statement.setDouble(1, seconds(after)));
    }

    /** The import, unless its body is still coming in. */
    @Nullable
    BulkImport find(UUID id) {
        return sql.first("""
                SELECT id, kind, source, state, bytes_received, rows_read, accepted, duplicates, rejected, created_at,
                       started_at, finished_at, failure
                FROM bulk_import WHERE id = ? AND state <> 'RECEIVING'
                """, (connection, statement) -> statement.setObject(1, id), ImportStore::view);
    }

    /** Rejections after a row, in order. */
    List<RejectionView> rejections(UUID id, long afterRow, int limit) {
        return sql.query(
                """
                SELECT row_number, code, field, message, line FROM import_rejection
                WHERE import_id = ? AND row_number > ? ORDER BY row_number LIMIT ?
                """,
                (connection, statement) -> {
                    statement.setObject(1, id);
                    statement.setLong(2, afterRow);
                    statement.setInt(3, limit);
                },
                row -> new RejectionView(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
    }

    /** Leases the import that waited longest, among those nobody holds; null when there is none. */
    @Nullable
    Lease lease(UUID owner, Duration length) {
        return sql.first(
                """
                UPDATE bulk_import SET state = 'RUNNING', lease_owner = ?, started_at = coalesce(started_at, ?),
                    lease_until = clock_timestamp() + make_interval(secs => ?)
                WHERE id = (SELECT id FROM bulk_import
                            WHERE state IN ('QUEUED', 'RUNNING')
                              AND (lease_until IS NULL OR lease_until < clock_timestamp())
                            ORDER BY touched_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id, kind, source, format, next_offset, rows_read
                """,
                (connection, statement) -> {
                    statement.setObject(1, owner);
                    statement.setObject(2, now());
                    statement.setDouble(3, seconds(length));
                },
                row -> new Lease(
                        new ImportJob(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                ImportFormat.valueOf(row.getString(4))),
                        owner,
                        row.getLong(5),
                        row.getLong(6)));
    }

    /**
     * Commits progress with the batch and holds the import on.
     *
     * @throws LeaseLostException when another process holds it
     */
    void progress(Lease lease, BatchResult result, Duration length) {
        int changed = sql.update("""
                UPDATE bulk_import SET next_offset = ?, rows_read = rows_read + ?, accepted = accepted + ?,
                    duplicates = duplicates + ?, rejected = rejected + ?, failures = 0,
                    touched_at = clock_timestamp(), lease_until = clock_timestamp() + make_interval(secs => ?)
                WHERE id = ? AND lease_owner = ? AND state = 'RUNNING'
                """, (connection, statement) -> {
            statement.setLong(1, result.nextOffset());
            statement.setLong(2, result.rows());
            statement.setLong(3, result.accepted());
            statement.setLong(4, result.duplicates());
            statement.setLong(5, result.rejected());
            statement.setDouble(6, seconds(length));
            statement.setObject(7, lease.importId());
            statement.setObject(8, lease.owner());
        });
        if (changed == 0) {
            throw new LeaseLostException();
        }
    }

    /** Keeps the rejected rows of a batch. */
    void reject(UUID id, List<RejectionView> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        sql.update("""
                INSERT INTO import_rejection (import_id, row_number, code, field, message, line)
                SELECT ?, row_number::bigint, code, field, message, line
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                         AS g (row_number, code, field, message, line)
                """, (connection, statement) -> {
            statement.setObject(1, id);
            Columns.from(2, connection, statement, rejections)
                    .texts(RejectionView::row)
                    .texts(RejectionView::code)
                    .texts(RejectionView::field)
                    .texts(RejectionView::message)
                    .texts(RejectionView::line);
        });
    }

    /** Lets go of an import, so that it can be leased again at once. */
    void release(Lease lease) {
        sql.update(
                "UPDATE bulk_import SET lease_owner = NULL, lease_until = NULL, touched_at = clock_timestamp()"
                        + " WHERE id = ? AND lease_owner = ? AND state = 'RUNNING'",
                (connection, statement) -> {
                    statement.setObject(1, lease.importId());
                    statement.setObject(2, lease.owner());
                });
    }

    /** Lets go of an import that failed for a while; answers how often in a row it did. */
    int releaseFailed(Lease lease, Duration pause) {
        Integer failures = sql.first(
                """
                UPDATE bulk_import SET lease_owner = NULL, failures = failures + 1,
                    lease_until = clock_timestamp() + make_interval(secs => ?)
                WHERE id = ? AND lease_owner = ? AND state = 'RUNNING'
                RETURNING failures
                """,
                (connection, statement) -> {
                    statement.setDouble(1, seconds(pause));
                    statement.setObject(2, lease.importId());
                    statement.setObject(3, lease.owner());
                },
                row -> row.getInt(1));
        return failures == null ? 0 : failures;
    }

    /** Ends an import and throws its body away. */
    void finish(UUID id, ImportState state, @Nullable String failure) {
        sql.update("""
                UPDATE bulk_import SET state = ?, failure = ?, finished_at = ?, lease_owner = NULL, lease_until = NULL
                WHERE id = ? AND state = 'RUNNING'
                """, (connection, statement) -> {
            statement.setString(1, state.name());
            statement.setString(2, failure);
            statement.setObject(3, now());
            statement.setObject(4, id);
        });
        sql.update(
                "DELETE FROM import_chunk WHERE import_id = ?", (connection, statement) -> statement.setObject(1, id));
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static BulkImport view(ResultSet row) throws SQLException {
        return new BulkImport(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                ImportState.valueOf(row.getString(4)),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                instant(row.getObject(11, OffsetDateTime.class)),
                instant(row.getObject(12, OffsetDateTime.class)),
                row.getString(13));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
