package dev.ringback.task.channel;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.TaskChannel;
import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.TaskState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attempts of other channels than the telephone, and their receipts. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SentTable {

    /** An attempt as the ledger has it. */
    record Sent(UUID attemptId, UUID taskId, long fencingToken, String agentId, Instant allowedAt) {}

    private final Sql sql;

    SentTable(Sql sql) {
        this.sql = sql;
    }

    /** Locks an attempt, so that its receipts are taken in one after the other; null when there is none but a call. */
    @Nullable
    Sent lock(UUID attemptId) {
        return sql.first(
                "SELECT id, task_id, fencing_token, agent_id, dialled_at FROM dial_attempt "
                        + "WHERE id = ? AND channel <> 'PHONE' FOR NO KEY UPDATE",
                (connection, statement) -> statement.setObject(1, attemptId),
                row -> new Sent(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getString(4),
                        Instants.read(row, "dialled_at")));
    }

    /** The receipts of an attempt, in the order in which they were told. */
    List<ReceiptView> receipts(UUID attemptId) {
        return sql.query(
                "SELECT state, at, provider_id, told_by, told_at FROM send_receipt WHERE attempt_id = ? ORDER BY told_at, at, state",
                (connection, statement) -> statement.setObject(1, attemptId),
                row -> new ReceiptView(
                        ReceiptState.valueOf(row.getString(1)),
                        Instants.read(row, "at"),
                        row.getString(3),
                        row.getString(4),
                        Instants.read(row, "told_at")));
    }

    /** Adds a receipt. */
    void add(UUID attemptId, ReceiptView receipt) {
        sql.update(
                "INSERT INTO send_receipt (attempt_id, state, at, provider_id, told_by, told_at) VALUES (?, ?, ?, ?, ?, ?)",
                (connection, statement) -> {
                    statement.setObject(1, attemptId);
                    statement.setString(2, receipt.state().name());
                    statement.setObject(3, Instants.utc(receipt.at()));
                    statement.setString(4, receipt.providerId());
                    statement.setString(5, receipt.toldBy());
                    statement.setObject(6, Instants.utc(receipt.toldAt()));
                });
    }

    /** An attempt with its receipts and its task, or null. */
    @Nullable
    SentView find(UUID attemptId) {
        List<ReceiptView> receipts = receipts(attemptId);
        return sql.first("""
                SELECT d.id, d.task_id, d.channel, d.agent_id, d.attempt, d.dialled_at, t.state, t.closed_reason
                FROM dial_attempt d JOIN task t ON t.id = d.task_id WHERE d.id = ? AND d.channel <> 'PHONE'
                """, (connection, statement) -> statement.setObject(1, attemptId), row -> {
            String reason = row.getString(8);
            return new SentView(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    TaskChannel.valueOf(row.getString(3)),
                    row.getString(4),
                    row.getInt(5),
                    Instants.read(row, "dialled_at"),
                    receipts.stream()
                            .map(ReceiptView::state)
                            .max(Comparator.naturalOrder())
                            .orElse(null),
                    receipts,
                    TaskState.valueOf(row.getString(7)),
                    reason == null ? null : CloseReason.valueOf(reason));
        });
    }
}
