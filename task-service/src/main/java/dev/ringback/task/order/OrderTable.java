package dev.ringback.task.order;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.OrderReceived;
import dev.ringback.task.fact.FactTable;
import dev.ringback.task.fact.StoredFact;
import dev.ringback.task.program.SubjectKind;
import dev.ringback.task.sql.Columns;
import dev.ringback.task.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders in the database. Runs in the caller's transaction. */
@ApplicationScoped
public class OrderTable implements FactTable<NewOrder> {

    private static final String SELECT = """
            SELECT o.id, o.customer_id, o.source, o.external_id, o.business, o.amount, o.closed_at, o.owner_agent_id,
                   o.org_unit_id, o.created_at
            FROM business_order o
            """;

    private final Sql sql;

    OrderTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.ORDER;
    }

    @Override
    public List<StoredFact<NewOrder>> find(Collection<NewOrder> orders) {
        return sql.query(
                SELECT
                        + "JOIN unnest(?::text[], ?::text[]) AS g (source, external_id)"
                        + " ON g.source = o.source AND g.external_id = o.external_id",
                (connection, statement) -> Columns.from(1, connection, statement, orders)
                        .texts(NewOrder::source)
                        .texts(NewOrder::externalId),
                OrderTable::read);
    }

    /** The order of an id, or null. */
    @Nullable
    StoredFact<NewOrder> find(UUID id) {
        return sql.first(
                SELECT + "WHERE o.id = ?", (connection, statement) -> statement.setObject(1, id), OrderTable::read);
    }

    @Override
    public Set<UUID> insert(List<StoredFact<NewOrder>> orders) {
        return new HashSet<>(sql.query(
                """
                INSERT INTO business_order (id, source, external_id, customer_id, business, amount, closed_at,
                    owner_agent_id, org_unit_id, created_at)
                SELECT g.id, g.source, g.external_id, g.customer_id, g.business, g.amount::numeric,
                       g.closed_at::timestamptz, g.owner_agent_id, g.org_unit_id, g.created_at::timestamptz
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[])
                         AS g (id, source, external_id, customer_id, business, amount, closed_at, owner_agent_id,
                               org_unit_id, created_at)
                ORDER BY g.source, g.external_id
                ON CONFLICT (source, external_id) DO NOTHING
                RETURNING id
                """,
                (connection, statement) -> Columns.from(1, connection, statement, orders)
                        .uuids(StoredFact::id)
                        .texts(row -> row.fact().source())
                        .texts(row -> row.fact().externalId())
                        .uuids(StoredFact::customerId)
                        .texts(row -> row.fact().business())
                        .texts(row -> row.fact().amount().toPlainString())
                        .texts(row -> row.fact().closedAt())
                        .texts(row -> row.fact().ownerAgentId())
                        .texts(row -> row.fact().orgUnitId())
                        .texts(StoredFact::createdAt),
                row -> row.getObject(1, UUID.class)));
    }

    @Override
    public DomainEvent event(StoredFact<NewOrder> stored) {
        NewOrder order = stored.fact();
        return new OrderReceived(
                stored.id(),
                order.source(),
                order.externalId(),
                stored.customerId(),
                order.business(),
                order.amount(),
                order.closedAt(),
                order.ownerAgentId(),
                order.orgUnitId());
    }

    @Override
    public @Nullable String difference(NewOrder given, NewOrder stored) {
        if (!given.business().equals(stored.business())) {
            return "business";
        }
        if (given.amount().compareTo(stored.amount()) != 0) {
            return "amount";
        }
        if (!Objects.equals(given.closedAt(), stored.closedAt())) {
            return "closedAt";
        }
        if (!Objects.equals(given.ownerAgentId(), stored.ownerAgentId())) {
            return "ownerAgentId";
        }
        return Objects.equals(given.orgUnitId(), stored.orgUnitId()) ? null : "orgUnitId";
    }

    private static StoredFact<NewOrder> read(ResultSet row) throws SQLException {
        UUID customerId = row.getObject(2, UUID.class);
        OffsetDateTime closedAt = row.getObject(7, OffsetDateTime.class);
        NewOrder order = new NewOrder(
                row.getString(3),
                row.getString(4),
                null,
                customerId,
                row.getString(5),
                row.getBigDecimal(6),
                closedAt == null ? null : closedAt.toInstant(),
                row.getString(8),
                row.getString(9));
        return new StoredFact<>(
                row.getObject(1, UUID.class),
                customerId,
                order,
                row.getObject(10, OffsetDateTime.class).toInstant());
    }
}
