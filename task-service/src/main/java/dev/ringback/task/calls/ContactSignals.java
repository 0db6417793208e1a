package dev.ringback.task.calls;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.donotcall.DoNotCallRegister;
import dev.ringback.task.donotcall.Wish;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.protection.PeopleLock;
import dev.ringback.task.protection.Refusal;
import dev.ringback.task.sql.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
            RETURNING call_id, contact_id, kind, business, at
            """;

    private final Sql sql;
    private final ContactStates states;
    private final DoNotCallRegister register;
    private final PeopleLock people;

    ContactSignals(Sql sql, ContactStates states, DoNotCallRegister register, PeopleLock people) {
        this.sql = sql;
        this.states = states;
        this.register = register;
        this.people = people;
    }

    /** Keeps people from moving to other numbers while the running transaction records what they said. To be called before any lock. */
    void holdPeople(List<CallCompleted> calls) {
        if (calls.stream().anyMatch(ContactSignals::tells)) {
            people.share();
        }
    }

    /** Records what the calls tell, once per call. */
    void record(List<CallCompleted> calls) {
        List<CallCompleted> telling =
                calls.stream().filter(ContactSignals::tells).toList();
        if (telling.isEmpty()) {
            return;
        }
        record Signal(UUID callId, UUID contactId, String kind, String business, Instant at) {}
        List<Signal> added = sql.query(
                ADD,
                (connection, statement) -> Columns.from(1, connection, statement, telling)
                        .uuids(CallCompleted::callId)
                        .uuids(CallCompleted::customerId)
                        .texts(CallCompleted::disposition)
                        .texts(call -> call.business() == null ? "" : call.business())
                        .texts(CallCompleted::endedAt),
                row -> new Signal(
                        row.getObject("call_id", UUID.class),
                        row.getObject("contact_id", UUID.class),
                        row.getString("kind"),
                        row.getString("business"),
                        Times.instant(row, "at")));
        Map<UUID, ContactHistory> histories = new LinkedHashMap<>(
                states.lock(added.stream().map(Signal::contactId).distinct().toList()));
        Map<UUID, CallCompleted> byId =
                telling.stream().collect(Collectors.toMap(CallCompleted::callId, Function.identity(), (a, b) -> a));
        List<Wish> wishes = new ArrayList<>();
        for (Signal signal : added) {
            if (signal.kind().equals(DO_NOT_CALL)) {
                CallCompleted call = Objects.requireNonNull(byId.get(signal.callId()));
                wishes.add(Wish.ofCall(
                        signal.contactId(), call.customerId(), call.callId(), 1, call.endedAt(), call.agentId()));
            } else {
                Refusal refusal = new Refusal(signal.business(), signal.at());
                histories.computeIfPresent(signal.contactId(), (id, history) -> history.plus(refusal));
            }
        }
        register.list(wishes, histories);
        states.save(histories);
    }

    private static boolean tells(CallCompleted call) {
        return call.disposition() != null && KINDS.contains(call.disposition()) && call.customerId() != null;
    }
}
