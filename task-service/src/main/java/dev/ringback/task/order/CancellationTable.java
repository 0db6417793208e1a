package dev.ringback.task.order;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cancellations in the database: one for an order at most. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CancellationTable {

    private final Sql sql;

    CancellationTable(Sql sql) {
        this.sql = sql;
    }

    /** What of an order a cancellation needs. */
    record Order(String source, String externalId, UUID customerId, BigDecimal amount) {}

    /** Locks an order, so that it is cancelled by one transaction at a time; null when there is none. */
    @Nullable
    Order lock(UUID orderId) {
        return sql.first(
                "SELECT source, external_id, customer_id, amount FROM business_order WHERE id = ? FOR NO KEY UPDATE",
                (connection, statement) -> statement.setObject(1, orderId),
                row -> new Order(
                        row.getString(1), row.getString(2), row.getObject(3, UUID.class), row.getBigDecimal(4)));
    }

    /** The cancellation of an order, or null. */
    @Nullable
    Cancellation find(UUID orderId) {
        return sql.first(
                "SELECT kind, cancelled_at, refund_amount, recorded_at FROM order_cancellation WHERE order_id = ?",
                (connection, statement) -> statement.setObject(1, orderId),
                row -> new Cancellation(
                        CancellationKind.valueOf(row.getString("kind")),
                        Instants.read(row, "cancelled_at"),
                        row.getBigDecimal("refund_amount"),
                        Instants.read(row, "recorded_at")));
    }

    /** Keeps the cancellation of a locked order. */
    void add(UUID orderId, Cancellation cancellation) {
        sql.update(
                "INSERT INTO order_cancellation (order_id, kind, cancelled_at, refund_amount, recorded_at) VALUES (?, ?, ?, ?, ?)",
                (connection, statement) -> {
                    statement.setObject(1, orderId);
                    statement.setString(2, cancellation.kind().name());
                    statement.setObject(3, Instants.utc(cancellation.cancelledAt()));
                    statement.setBigDecimal(4, cancellation.refundAmount());
                    statement.setObject(5, Instants.utc(cancellation.recordedAt()));
                });
    }
}
