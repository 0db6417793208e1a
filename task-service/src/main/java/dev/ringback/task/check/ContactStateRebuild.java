package dev.ringback.task.check;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.protection.Attempt;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.protection.Refusal;
import dev.ringback.task.protection.Reservation;
import dev.ringback.task.sql.Sql;
import dev.ringback.task.sql.Times;
import dev.ringback.task.task.ReadyTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Derives the cached history of numbers anew from what it is a cache of: the dial ledger, the signals and the leases. */
@ApplicationScoped
class ContactStateRebuild {

    /** Numbers locked at once. */
    private static final int BATCH = 200;

    private final ContactStates states;
    private final ReadyTable ready;
    private final Sql sql;
    private final BusinessClock clock;

    ContactStateRebuild(ContactStates states, ReadyTable ready, Sql sql, BusinessClock clock) {
        this.states = states;
        this.ready = ready;
        this.sql = sql;
        this.clock = clock;
    }

    /** What one batch did. */
    record Batch(@Nullable UUID last, int contacts, int changed) {}

    /** Rebuilds the next numbers after an id, in a transaction of its own; {@code last} is null when there were none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Batch next(UUID after) {
        List<UUID> contacts = sql.query(
                "SELECT contact_id FROM contact_state WHERE contact_id > ? ORDER BY contact_id LIMIT ?",
                (connection, statement) -> {
                    statement.setObject(1, after);
                    statement.setInt(2, BATCH);
                },
                row -> row.getObject(1, UUID.class));
        if (contacts.isEmpty()) {
            return new Batch(null, 0, 0);
        }
        Instant now = clock.now();
        Map<UUID, ContactHistory> cached = states.lock(contacts);
        Map<UUID, ContactHistory> changed = new LinkedHashMap<>();
        derive(contacts).forEach((contact, history) -> {
            ContactHistory old =
                    cached.getOrDefault(contact, ContactHistory.EMPTY).remembering(now);
            if (!same(old, history.remembering(now))) {
                changed.put(contact, history.remembering(now));
            }
        });
        states.save(changed);
        ready.wake(changed.keySet());
        return new Batch(contacts.getLast(), contacts.size(), changed.size());
    }

    /** Reads under the numbers' locks: whoever adds a dial, a signal or a lease holds them. */
    private Map<UUID, ContactHistory> derive(List<UUID> contacts) {
        Map<UUID, ContactHistory> histories = new HashMap<>();
        contacts.forEach(contact -> histories.put(contact, ContactHistory.EMPTY));
        Sql.Binder binder = (connection, statement) -> bind(connection, statement, contacts);
        sql.each(
                "SELECT contact_id, dialled_at, business, task_id FROM dial_attempt WHERE contact_id = ANY (?) ORDER BY dialled_at",
                binder,
                row -> {
                    Attempt attempt = new Attempt(
                            Times.instant(row, "dialled_at"),
                            row.getString("business"),
                            row.getObject("task_id", UUID.class));
                    histories.computeIfPresent(row.getObject(1, UUID.class), (id, history) -> history.plus(attempt));
                });
        sql.each(
                "SELECT contact_id, kind, business, at FROM contact_signal WHERE contact_id = ANY (?) ORDER BY at",
                binder,
                row -> {
                    Instant at = Times.instant(row, "at");
                    String business = row.getString("business");
                    boolean barred = row.getString("kind").equals("DO_NOT_CALL");
                    histories.computeIfPresent(
                            row.getObject(1, UUID.class),
                            (id, history) ->
                                    barred ? history.barredSince(at) : history.plus(new Refusal(business, at)));
                });
        sql.each(
                "SELECT contact_id, task_id, business, expires_at FROM task_lease WHERE state = 'LEASED' AND contact_id = ANY (?)",
                binder,
                row -> {
                    Reservation reservation = new Reservation(
                            row.getObject("task_id", UUID.class),
                            row.getString("business"),
                            Times.instant(row, "expires_at"));
                    histories.computeIfPresent(
                            row.getObject(1, UUID.class), (id, history) -> history.reserving(reservation));
                });
        return histories;
    }

    private static void bind(Connection connection, PreparedStatement statement, List<UUID> contacts)
            throws SQLException {
        statement.setArray(1, connection.createArrayOf("uuid", contacts.toArray()));
    }

    /** Equal whatever the order in which things were noted. */
    private static boolean same(ContactHistory one, ContactHistory other) {
        return one.attempts().size() == other.attempts().size()
                && one.refusals().size() == other.refusals().size()
                && new HashSet<>(one.attempts()).equals(new HashSet<>(other.attempts()))
                && new HashSet<>(one.refusals()).equals(new HashSet<>(other.refusals()))
                && new HashSet<>(one.reservations()).equals(new HashSet<>(other.reservations()))
                && java.util.Objects.equals(one.doNotCallSince(), other.doNotCallSince());
    }
}
