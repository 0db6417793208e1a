package dev.ringback.task.calls;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.protection.Refusal;
import dev.ringback.task.sql.Columns;
import dev.ringback.task.sql.Sql;
import dev.ringback.task.sql.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What customers said about being called: refusals (CALL-7) and do-not-call (TASK-17). Kept for good, and counted at once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ContactSignals {

    private static final String DO_NOT_CALL = "DO_NOT_CALL";
    private static final Set<String> KINDS = Set.of("REFUSED", DO_NOT_CALL);

    private static final String ADD = """
            INSERT INTO contact_signal (call_id, contact_id, kind, business, at)
            SELECT s.call_id, c.contact_id, s.kind, s.business, s.at
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[]) AS s (call_id, customer_id, kind, business, at)
            JOIN customer c ON c.id = s.customer_id
            ON CONFLICT (call_id) DO NOTHING
            RETURNING contact_id, kind, business, at
            """;

    private final Sql sql;
    private final ContactStates states;

    ContactSignals(Sql sql, ContactStates states) {
        this.sql = sql;
        this.states = states;
    }

    /** Records what the calls tell, once per call. */
    void record(List<CallCompleted> calls) {
        List<CallCompleted> telling = calls.stream()
                .filter(call -> call.disposition() != null && KINDS.contains(call.disposition()))
                .filter(call -> call.customerId() != null)
                .toList();
        if (telling.isEmpty()) {
            return;
        }
        record Signal(UUID contactId, String kind, String business, Instant at) {}
        List<Signal> added = sql.query(
                ADD,
                (connection, statement) -> Columns.from(1, connection, statement, telling)
                        .uuids(CallCompleted::callId)
                        .uuids(CallCompleted::customerId)
                        .texts(CallCompleted::disposition)
                        .texts(call -> call.business() == null ? "" : call.business())
                        .texts(CallCompleted::endedAt),
                row -> new Signal(
                        row.getObject("contact_id", UUID.class),
                        row.getString("kind"),
                        row.getString("business"),
                        Times.instant(row, "at")));
        Map<UUID, ContactHistory> histories = new LinkedHashMap<>(
                states.lock(added.stream().map(Signal::contactId).distinct().toList()));
        for (Signal signal : added) {
            histories.computeIfPresent(
                    signal.contactId(),
                    (id, history) -> signal.kind().equals(DO_NOT_CALL)
                            ? history.barredSince(signal.at())
                            : history.plus(new Refusal(signal.business(), signal.at())));
        }
        states.save(histories);
    }
}
