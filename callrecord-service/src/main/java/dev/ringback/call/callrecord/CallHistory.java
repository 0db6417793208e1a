package dev.ringback.call.callrecord;

import dev.ringback.call.outcome.CallDefinition;
import dev.ringback.call.outcome.CallDefinitions;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps calls of other systems, each once by its source and id there, and tells them on as history. They are no dials:
 * nothing is counted against a cap for them, and none is refused for one.
 */
@ApplicationScoped
public class CallHistory {

    private final HistoryStore store;
    private final CallDefinitions definitions;
    private final CallPublisher publisher;
    private final BusinessClock clock;

    CallHistory(HistoryStore store, CallDefinitions definitions, CallPublisher publisher, BusinessClock clock) {
        this.store = store;
        this.definitions = definitions;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The first thing that is wrong with a call, by the rules of a posted outcome. */
    public Optional<HistoryFault> fault(HistoricCall call) {
        return CallRules.breaches(call, clock.now()).stream()
                .findFirst()
                .map(breach -> new HistoryFault(
                        breach.field(), breach.code().name(), breach.code().message()));
    }

    /** Keeps calls of one source, in the running transaction; answers in the order given. */
    public List<HistoryTaken> take(String source, List<HistoricCall> calls) {
        Instant now = clock.now();
        Function<Instant, CallDefinition> byStart = definitions.byStart();
        List<CallRecord> records = calls.stream()
                .map(call -> CallRecord.of(Ids.next(), call, byStart.apply(call.startedAt()), now))
                .toList();
        store.insert(records);
        Map<String, CallRecord> kept =
                store.find(source, calls).stream().collect(Collectors.toMap(CallHistory::externalId, record -> record));
        publisher.completed(
                records.stream().filter(record -> isKept(record, kept)).toList());
        return records.stream().map(record -> taken(record, kept)).toList();
    }

    private static HistoryTaken taken(CallRecord record, Map<String, CallRecord> kept) {
        if (isKept(record, kept)) {
            return HistoryTaken.CREATED;
        }
        CallRecord before = Objects.requireNonNull(kept.get(externalId(record)));
        return content(record).equals(content(before)) ? HistoryTaken.SAME : HistoryTaken.DIFFERS;
    }

    private static boolean isKept(CallRecord record, Map<String, CallRecord> kept) {
        UUID id = Objects.requireNonNull(kept.get(externalId(record))).id();
        return record.id().equals(id);
    }

    private static String externalId(CallRecord record) {
        return ((CallOrigin.Imported) record.origin()).externalId();
    }

    /** What the source says of a call, whenever it was kept and by whatever definition it was judged. */
    private static List<Object> content(CallRecord call) {
        CallResult result = call.result();
        return List.of(
                call.agentId(),
                Optional.ofNullable(call.orgUnitId()),
                Optional.ofNullable(call.customerId()),
                Optional.ofNullable(call.business()),
                call.direction(),
                call.startedAt(),
                call.endedAt(),
                result.outcome(),
                Optional.ofNullable(result.disposition()),
                Optional.ofNullable(result.notes()));
    }
}
