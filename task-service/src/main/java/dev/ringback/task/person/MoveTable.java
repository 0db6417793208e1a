package dev.ringback.task.person;

import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a move changes: the callbacks that are open, and what the new number inherits. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MoveTable {

    private static final String CONCERNED = """
            SELECT r.task_id FROM task_ready r JOIN task t ON t.id = r.task_id
            WHERE r.contact_id = ? OR (r.contact_id = ? AND t.customer_id = ANY (?))
            UNION
            SELECT l.task_id FROM task_lease l JOIN task t ON t.id = l.task_id
            WHERE l.contact_id = ? OR (l.contact_id = ? AND t.customer_id = ANY (?))
            """;

    private static final String MOVE = """
            WITH moved AS (
                UPDATE task SET customer_id = ?, contact_id = ? WHERE id = ANY (?) AND customer_id = ANY (?)
                RETURNING id, contact_id, customer_id),
            ready AS (
                UPDATE task_ready r SET contact_id = m.contact_id, customer_id = m.customer_id, not_before = r.base_not_before
                FROM moved m WHERE m.id = r.task_id)
            UPDATE task_lease l SET contact_id = m.contact_id, customer_id = m.customer_id FROM moved m WHERE m.id = l.task_id
            """;

    /** Who comes back to a number brings along what it has of its own; the histories count that once. */
    private static final String ATTEMPTS = """
            INSERT INTO inherited_attempt (contact_id, attempt_id, inheritance_id)
            SELECT ?, x.id, ?
            FROM (SELECT id FROM dial_attempt WHERE contact_id = ?
                  UNION SELECT attempt_id FROM inherited_attempt WHERE contact_id = ?) AS x
            ON CONFLICT DO NOTHING
            """;

    private static final String SIGNALS = """
            INSERT INTO inherited_signal (contact_id, call_id, inheritance_id)
            SELECT ?, x.call_id, ?
            FROM (SELECT call_id FROM contact_signal WHERE contact_id = ?
                  UNION SELECT call_id FROM inherited_signal WHERE contact_id = ?) AS x
            ON CONFLICT DO NOTHING
            """;

    private static final String ENTRIES = """
            INSERT INTO inherited_do_not_call (contact_id, entry_id, inheritance_id)
            SELECT ?, x.id, ?
            FROM (SELECT id FROM do_not_call_entry WHERE contact_id = ?
                  UNION SELECT entry_id FROM inherited_do_not_call WHERE contact_id = ?) AS x
            ON CONFLICT DO NOTHING
            """;

    private final Sql sql;

    MoveTable(Sql sql) {
        this.sql = sql;
    }

    /** The open callbacks of those who move, and all of the number they move to: while these are locked, none of them is claimed. */
    List<UUID> concerned(Move move) {
        return sql.query(
                CONCERNED,
                (connection, statement) -> {
                    Object[] customers = move.customers().toArray();
                    for (int first : new int[] {1, 4}) {
                        statement.setObject(first, move.to());
                        statement.setObject(first + 1, move.from());
                        statement.setArray(first + 2, connection.createArrayOf("uuid", customers));
                    }
                },
                row -> row.getObject(1, UUID.class));
    }

    /** Hands the callbacks of those who move to the person and the number; their ready or lease rows are locked. */
    void moveTasks(Move move, Collection<UUID> locked) {
        sql.update(MOVE, (connection, statement) -> {
            statement.setObject(1, move.person());
            statement.setObject(2, move.to());
            statement.setArray(3, connection.createArrayOf("uuid", locked.toArray()));
            statement.setArray(
                    4, connection.createArrayOf("uuid", move.customers().toArray()));
        });
    }

    /** Lets the new number, whose lock is held as the old one's is, inherit what the old one holds. */
    void inherit(Move move) {
        UUID inheritance = addMoves(move);
        for (String each : List.of(ATTEMPTS, SIGNALS, ENTRIES)) {
            sql.update(each, (connection, statement) -> {
                statement.setObject(1, move.to());
                statement.setObject(2, inheritance);
                statement.setObject(3, move.from());
                statement.setObject(4, move.from());
            });
        }
    }

    /** Keeps which number each of the customers had; answers the id of one of these rows. */
    private UUID addMoves(Move move) {
        record Row(UUID id, UUID customerId) {}
        List<Row> rows = move.customers().stream()
                .map(customer -> new Row(Ids.next(), customer))
                .toList();
        sql.update(
                "INSERT INTO contact_inheritance (id, customer_id, from_contact_id, to_contact_id, cause, inherited_at, inherited_by)"
                        + " SELECT g.id, g.customer_id, ?, ?, ?, ?, ? FROM unnest(?::uuid[], ?::uuid[]) AS g (id, customer_id)",
                (connection, statement) -> {
                    statement.setObject(1, move.from());
                    statement.setObject(2, move.to());
                    statement.setString(3, move.cause().name());
                    statement.setObject(4, Instants.utc(move.author().at()));
                    statement.setString(5, move.author().subject());
                    Columns.from(6, connection, statement, rows).uuids(Row::id).uuids(Row::customerId);
                });
        return rows.getFirst().id();
    }
}
