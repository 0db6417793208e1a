package dev.ringback.task.masterdata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.audit.Audit;
import dev.ringback.task.audit.AuditAction;
import dev.ringback.task.audit.AuditObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every change of customers' master data: rows are added and never changed. No number stands in them unmasked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ChangeTable {

    private final Sql sql;
    private final Audit audit;

    ChangeTable(Sql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** Where a page ended. */
    record Position(Instant changedAt, UUID id) {}

    /**
     * What changed of a customer.
     *
     * @param values by field; numbers masked
     */
    public record Change(UUID customer, Map<String, ChangeView.Values> values) {}

    /** Records what changed of one customer. */
    public void add(UUID customer, ChangeKind kind, Author author, Map<String, ChangeView.Values> values) {
        addAll(List.of(new Change(customer, values)), kind, author);
    }

    /** Records what changed of customers, here and in the audit, with a statement each. */
    void addAll(List<Change> changes, ChangeKind kind, Author author) {
        sql.update("""
                INSERT INTO customer_change (id, customer_id, kind, changed_at, changed_by, reason, changes)
                SELECT g.id, g.customer_id, ?, ?, ?, ?, g.changes::jsonb
                FROM unnest(?::uuid[], ?::uuid[], ?::text[]) AS g (id, customer_id, changes)
                """, (connection, statement) -> {
            statement.setString(1, kind.name());
            statement.setObject(2, Instants.utc(author.at()));
            statement.setString(3, author.subject());
            statement.setString(4, author.reason());
            Columns.from(5, connection, statement, changes)
                    .uuids(change -> Ids.next())
                    .uuids(Change::customer)
                    .texts(change -> new String(EventJson.write(change.values()), StandardCharsets.UTF_8));
        });
        audit.recordAll(
                author.actor(),
                AuditAction.CUSTOMER_CHANGED,
                changes.stream()
                        .map(change -> new Audit.Touched(
                                AuditObject.customer(change.customer()),
                                change.values().keySet()))
                        .toList(),
                author.reason());
    }

    /** The changes of a customer in the order in which they were made. */
    List<ChangeView> page(UUID customer, @Nullable Position after, int limit) {
        OffsetDateTime since = after == null ? null : Instants.utc(after.changedAt());
        return sql.query(
                """
                SELECT id, kind, changed_at, changed_by, reason, changes::text AS changes FROM customer_change
                WHERE customer_id = ? AND (?::timestamptz IS NULL OR (changed_at, id) > (?, ?))
                ORDER BY changed_at, id LIMIT ?
                """,
                (connection, statement) -> {
                    statement.setObject(1, customer);
                    statement.setObject(2, since, Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setObject(3, since, Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setObject(4, after == null ? null : after.id(), Types.OTHER);
                    statement.setInt(5, limit);
                },
                ChangeTable::read);
    }

    private static ChangeView read(ResultSet row) throws SQLException {
        Map<String, ChangeView.Values> changes = new LinkedHashMap<>();
        EventJson.read(row.getString("changes").getBytes(StandardCharsets.UTF_8), JsonNode.class)
                .properties()
                .forEach(field -> changes.put(
                        field.getKey(),
                        new ChangeView.Values(
                                text(field.getValue().get("old")),
                                text(field.getValue().get("new")))));
        return new ChangeView(
                row.getObject("id", UUID.class),
                ChangeKind.valueOf(row.getString("kind")),
                Instants.read(row, "changed_at"),
                row.getString("changed_by"),
                row.getString("reason"),
                changes);
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asText();
    }
}
