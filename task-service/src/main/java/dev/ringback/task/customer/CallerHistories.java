package dev.ringback.task.customer;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.number.NumberVault;
import dev.ringback.task.number.PhoneNumber;
import dev.ringback.task.protection.ContactStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads what is known of a number, by exact number and nothing else. A number nobody knows stays unknown. */
@ApplicationScoped
class CallerHistories {

    private static final int LAST = 50;

    private final NumberVault vault;
    private final ContactStates states;
    private final LookupGate gate;
    private final Sql sql;
    private final BusinessClock clock;

    CallerHistories(NumberVault vault, ContactStates states, LookupGate gate, Sql sql, BusinessClock clock) {
        this.vault = vault;
        this.states = states;
        this.gate = gate;
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws dev.ringback.platform.problem.ProblemException RATE_LIMITED; VALIDATION_FAILED when it is no number that can be dialled */
    @Transactional
    CallerHistory of(LookupRequest request) {
        PhoneNumber phone = request.number();
        byte[] hash = vault.hash(phone);
        String reference = vault.reference(hash);
        gate.pass(reference, List.of("customers", "openTasks", "dials", "facts"));
        UUID contact = sql.first(
                "SELECT id FROM contact WHERE number_hash = ?",
                (connection, statement) -> statement.setBytes(1, hash),
                row -> row.getObject(1, UUID.class));
        if (contact == null) {
            return new CallerHistory(reference, phone.masked(), false, List.of(), List.of(), List.of(), List.of());
        }
        gate.remember(contact);
        return new CallerHistory(
                reference,
                phone.masked(),
                states.peek(contact).listedAt(clock.now()),
                query(
                        "SELECT id, name, region, classification, value_tier, obsolete FROM customer"
                                + " WHERE contact_id = ? AND merged_into IS NULL ORDER BY id LIMIT ?",
                        contact,
                        row -> new CallerHistory.Caller(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                CustomerClassification.valueOf(row.getString(4)),
                                row.getString(5),
                                row.getBoolean(6))),
                query(
                        """
                        SELECT t.id, t.purpose, t.business, t.due_on, t.owner_agent_id
                        FROM (SELECT task_id, contact_id FROM task_ready UNION ALL SELECT task_id, contact_id FROM task_lease) o
                        JOIN task t ON t.id = o.task_id
                        WHERE o.contact_id = ? ORDER BY t.due_on, t.id LIMIT ?
                        """,
                        contact,
                        row -> new CallerHistory.OpenTask(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getObject("due_on", LocalDate.class),
                                row.getString(5))),
                query(
                        """
                        SELECT d.dialled_at, d.business, d.agent_id, d.task_id, t.closed_reason
                        FROM dial_attempt d LEFT JOIN task t ON t.id = d.task_id
                        WHERE d.contact_id = ? ORDER BY d.dialled_at DESC LIMIT ?
                        """,
                        contact,
                        row -> new CallerHistory.Dial(
                                Instants.read(row, "dialled_at"),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, UUID.class),
                                row.getString(5))),
                query("""
                        SELECT f.kind, f.id, f.external_id, f.business, f.at
                        FROM (SELECT 'ORDER' AS kind, id, external_id, business, closed_at AS at, customer_id FROM business_order
                              UNION ALL SELECT 'ENQUIRY', id, external_id, business, received_at, customer_id FROM enquiry) f
                        WHERE f.customer_id IN (SELECT id FROM customer WHERE contact_id = ?)
                        ORDER BY f.at DESC NULLS FIRST, f.id LIMIT ?
                        """, contact, CallerHistories::fact));
    }

    private static CallerHistory.Fact fact(ResultSet row) throws SQLException {
        return new CallerHistory.Fact(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject("at") == null ? null : Instants.read(row, "at"));
    }

    private <T> List<T> query(String query, UUID contact, Sql.Reader<T> reader) {
        return sql.query(
                query,
                (connection, statement) -> {
                    statement.setObject(1, contact);
                    statement.setInt(2, LAST);
                },
                reader);
    }
}
