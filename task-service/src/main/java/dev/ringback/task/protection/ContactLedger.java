package dev.ringback.task.protection;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What the histories of numbers are a cache of: the dial ledger, what customers said, the do-not-call list, the leases, and what a number
 * inherited from one its person had before.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ContactLedger {

    /** Merged customers are one on the number their survivor has; on numbers that were left nobody asks who they are now. */
    private static final String ATTEMPTS = """
            SELECT x.contact_id, d.dialled_at, d.business, d.task_id,
                   CASE WHEN p.contact_id = x.contact_id THEN p.id ELSE d.customer_id END AS customer_id
            FROM (SELECT contact_id, id FROM dial_attempt WHERE contact_id = ANY (?)
                  UNION SELECT contact_id, attempt_id FROM inherited_attempt WHERE contact_id = ANY (?)) AS x
            JOIN dial_attempt d ON d.id = x.id
            LEFT JOIN customer c ON c.id = d.customer_id
            LEFT JOIN customer p ON p.id = COALESCE(c.merged_into, c.id)
            ORDER BY d.dialled_at
            """;

    private static final String REFUSALS = """
            SELECT x.contact_id, s.business, s.at
            FROM (SELECT contact_id, call_id FROM contact_signal WHERE contact_id = ANY (?)
                  UNION SELECT contact_id, call_id FROM inherited_signal WHERE contact_id = ANY (?)) AS x
            JOIN contact_signal s ON s.call_id = x.call_id
            WHERE s.kind = 'REFUSED'
              AND NOT EXISTS (SELECT FROM contact_signal l WHERE l.call_id = s.call_id AND l.revision > s.revision)
            ORDER BY s.at
            """;

    private static final String LISTINGS = """
            SELECT x.contact_id, e.id, e.listed_at, e.expires_on, CASE e.ended_as WHEN 'LIFTED' THEN e.ended_at END AS lifted_at
            FROM (SELECT contact_id, id FROM do_not_call_entry WHERE contact_id = ANY (?)
                  UNION SELECT contact_id, entry_id FROM inherited_do_not_call WHERE contact_id = ANY (?)) AS x
            JOIN do_not_call_entry e ON e.id = x.id
            ORDER BY e.listed_at
            """;

    private static final String PROFILES = """
            SELECT contact_id, id, callee_class, time_zone, preferred_window::text AS preferred_window, obsolete
            FROM customer
            WHERE contact_id = ANY (?) AND merged_into IS NULL
              AND (callee_class <> 'ORDINARY' OR time_zone IS NOT NULL OR preferred_window IS NOT NULL OR obsolete)
            """;

    private static final String LEASES =
            "SELECT contact_id, customer_id, task_id, business, expires_at FROM task_lease WHERE state = 'LEASED' AND contact_id = ANY (?)";

    private final Sql sql;
    private final BusinessClock clock;

    ContactLedger(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The histories of locked numbers: whoever adds a dial, a signal, an entry or a lease holds the numbers' locks. */
    public Map<UUID, ContactHistory> derive(Collection<UUID> contacts) {
        Map<UUID, ContactHistory> histories = new HashMap<>();
        contacts.forEach(contact -> histories.put(contact, ContactHistory.EMPTY));
        ownAndInherited(ATTEMPTS, contacts, row -> {
            Attempt attempt = new Attempt(
                    Instants.read(row, "dialled_at"),
                    row.getString("business"),
                    row.getObject("task_id", UUID.class),
                    row.getObject("customer_id", UUID.class));
            change(histories, row, history -> history.plus(attempt));
        });
        ownAndInherited(REFUSALS, contacts, row -> {
            Refusal refusal = new Refusal(row.getString("business"), Instants.read(row, "at"));
            change(histories, row, history -> history.plus(refusal));
        });
        ownAndInherited(LISTINGS, contacts, row -> {
            Listing listing = listing(row);
            change(histories, row, history -> history.plus(listing));
        });
        sql.each(
                PROFILES,
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", contacts.toArray())),
                row -> {
                    UUID customer = row.getObject("id", UUID.class);
                    CustomerProfile profile = profile(row);
                    change(histories, row, history -> history.knowing(customer, profile));
                });
        sql.each(
                LEASES,
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", contacts.toArray())),
                row -> {
                    Reservation reservation = new Reservation(
                            row.getObject("task_id", UUID.class),
                            row.getString("business"),
                            Instants.read(row, "expires_at"),
                            row.getObject("customer_id", UUID.class));
                    change(histories, row, history -> history.reserving(reservation));
                });
        return histories;
    }

    private static CustomerProfile profile(ResultSet row) throws SQLException {
        String timeZone = row.getString("time_zone");
        String window = row.getString("preferred_window");
        return new CustomerProfile(
                CalleeClass.valueOf(row.getString("callee_class")),
                timeZone == null ? null : ZoneId.of(timeZone),
                window == null ? null : EventJson.read(window.getBytes(StandardCharsets.UTF_8), PreferredWindow.class),
                row.getBoolean("obsolete"));
    }

    private Listing listing(ResultSet row) throws SQLException {
        UUID entry = row.getObject("id", UUID.class);
        LocalDate expiresOn = row.getObject("expires_on", LocalDate.class);
        Listing listing = new Listing(
                entry, Instants.read(row, "listed_at"), expiresOn == null ? null : clock.startOf(expiresOn));
        Instant liftedAt = Instants.readOrNull(row, "lifted_at");
        return liftedAt == null ? listing : listing.endingAt(liftedAt);
    }

    private void ownAndInherited(String query, Collection<UUID> contacts, Sql.Sink sink) {
        sql.each(
                query,
                (connection, statement) -> {
                    statement.setArray(1, connection.createArrayOf("uuid", contacts.toArray()));
                    statement.setArray(2, connection.createArrayOf("uuid", contacts.toArray()));
                },
                sink);
    }

    private static void change(Map<UUID, ContactHistory> histories, ResultSet row, UnaryOperator<ContactHistory> change)
            throws SQLException {
        histories.computeIfPresent(row.getObject("contact_id", UUID.class), (id, history) -> change.apply(history));
    }
}
