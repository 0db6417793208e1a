package dev.ringback.task.order;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.export.ExportStream;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.audit.Audit;
import dev.ringback.task.audit.AuditAction;
import dev.ringback.task.audit.AuditObject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets closed orders leave, and writes down who took them (GOV-2). Read page by page, each in a transaction of its own, so that no snapshot is held. */
@ApplicationScoped
class ClosedOrders {

    private static final int PAGE = 1000;

    private static final String SELECT = """
            SELECT o.id, o.source, o.external_id, c.id AS customer_id, c.name, k.masked, o.business, o.amount, o.closed_at,
                   o.owner_agent_id, o.org_unit_id
            FROM business_order o JOIN customer c ON c.id = o.customer_id JOIN contact k ON k.id = c.contact_id
            WHERE o.closed_at IS NOT NULL AND o.id > ?
              AND (?::timestamptz IS NULL OR o.closed_at >= ?) AND (?::timestamptz IS NULL OR o.closed_at < ?)
              AND NOT EXISTS (SELECT FROM order_cancellation x WHERE x.order_id = o.id)
            ORDER BY o.id LIMIT ?
            """;

    private final ExportStream stream;
    private final Audit audit;
    private final Sql sql;
    private final BusinessClock clock;

    ClosedOrders(ExportStream stream, Audit audit, Sql sql, BusinessClock clock) {
        this.stream = stream;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The orders that closed on these business dates.
     *
     * @param from first date, or null for any
     * @param to last date, or null for any
     */
    StreamingOutput export(@Nullable LocalDate from, @Nullable LocalDate to, boolean csv) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        AuditAction.ORDERS_EXPORTED,
                        new AuditObject(
                                AuditObject.Kind.ORDERS,
                                "CLOSED " + (from == null ? "" : from) + ".." + (to == null ? "" : to))));
        Supplier<List<?>> pages = pages(from, to);
        return csv ? stream.csv(ClosedOrder.columns(), pages) : stream.ndjson(pages);
    }

    private Supplier<List<?>> pages(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Supplier<>() {
            private UUID after = new UUID(0, 0);

            @Override
            public List<?> get() {
                List<ClosedOrder> page = QuarkusTransaction.requiringNew().call(() -> page(after, from, to));
                if (!page.isEmpty()) {
                    after = page.getLast().id();
                }
                return page;
            }
        };
    }

    private List<ClosedOrder> page(UUID after, @Nullable LocalDate from, @Nullable LocalDate to) {
        OffsetDateTime since = from == null ? null : Instants.utc(clock.startOf(from));
        OffsetDateTime until = to == null ? null : Instants.utc(clock.startOf(to.plusDays(1)));
        return sql.query(
                SELECT,
                (connection, statement) -> {
                    statement.setObject(1, after);
                    statement.setObject(2, since, Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setObject(3, since, Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setObject(4, until, Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setObject(5, until, Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setInt(6, PAGE);
                },
                ClosedOrders::read);
    }

    private static ClosedOrder read(ResultSet row) throws SQLException {
        return new ClosedOrder(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("external_id"),
                row.getObject("customer_id", UUID.class),
                row.getString("name"),
                row.getString("masked"),
                row.getString("business"),
                row.getBigDecimal("amount").toPlainString(),
                Instants.read(row, "closed_at"),
                row.getString("owner_agent_id"),
                row.getString("org_unit_id"));
    }
}
