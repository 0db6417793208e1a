package dev.ringback.task.rejection;

import dev.ringback.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Folds rejections into a row for each day, program, rule, reason and stage: one process at a time, and no figure changes by it. */
@ApplicationScoped
class RejectionFold {

    private static final long KEY = 0x52_42_52_45_4A_45L;

    private final Sql sql;

    RejectionFold(Sql sql) {
        this.sql = sql;
    }

    @Scheduled(every = "${ringback.rejections.fold-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void fold() {
        boolean mine = Boolean.TRUE.equals(sql.first(
                "SELECT pg_try_advisory_xact_lock(?)",
                (connection, statement) -> statement.setLong(1, KEY),
                row -> row.getBoolean(1)));
        if (mine) {
            sql.update("""
                    WITH folded AS (DELETE FROM protection_rejection RETURNING *)
                    INSERT INTO protection_rejection_day AS d (on_day, program_id, rule, reason, stage, rejections)
                    SELECT on_day, program_id, rule, reason, stage, sum(rejections) FROM folded GROUP BY 1, 2, 3, 4, 5
                    ON CONFLICT (on_day, program_id, rule, reason, stage)
                    DO UPDATE SET rejections = d.rejections + excluded.rejections
                    """, (connection, statement) -> {});
        }
    }
}
