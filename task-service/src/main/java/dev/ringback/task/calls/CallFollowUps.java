package dev.ringback.task.calls;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.fact.FactIntake;
import dev.ringback.task.fact.RecordedFact;
import dev.ringback.task.fact.Taken;
import dev.ringback.task.program.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps calls as facts, so that what was said in one gives rise to the next (TASK-19, TASK-22, TASK-25), and follows their corrections. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CallFollowUps {

    private static final String SOURCE = "calls";

    private static final String CORRECT = """
            UPDATE call f SET content = g.content::jsonb, happened_at = g.happened_at::timestamptz
            FROM unnest(?::text[], ?::text[], ?::text[]) AS g (external_id, content, happened_at)
            WHERE f.source = '%s' AND f.external_id = g.external_id
            RETURNING f.id
            """.formatted(SOURCE);

    private final FactIntake intake;
    private final CallFacts kind;
    private final FollowedCalls followed;
    private final Sql sql;

    CallFollowUps(FactIntake intake, CallFacts kind, FollowedCalls followed, Sql sql) {
        this.intake = intake;
        this.kind = kind;
        this.followed = followed;
        this.sql = sql;
    }

    /** Takes calls in as they were recorded. One whose correction came first stays as that says. */
    void heard(List<HeardCall> calls) {
        List<RecordedFact> facts = facts(calls);
        if (!facts.isEmpty()) {
            intake.take(kind, facts);
        }
    }

    /** Takes corrections: callbacks that the call as it reads now does not call for are taken back, those it calls for are planned. */
    void corrected(List<HeardCall> corrections) {
        List<RecordedFact> facts = facts(corrections);
        if (facts.isEmpty()) {
            return;
        }
        List<RecordedFact> changed = new ArrayList<>();
        List<Taken> taken = intake.take(kind, facts);
        for (int i = 0; i < facts.size(); i++) {
            if (taken.get(i) instanceof Taken.Differs) {
                changed.add(facts.get(i));
            }
        }
        if (!changed.isEmpty()) {
            List<UUID> calls = sql.query(
                    CORRECT,
                    (connection, statement) -> Columns.from(1, connection, statement, changed)
                            .texts(RecordedFact::externalId)
                            .texts(RecordedFact::content)
                            .texts(fact -> fact.moment().at()),
                    row -> row.getObject(1, UUID.class));
            followed.followAnew(calls);
        }
    }

    /** Calls somebody can be called back about: with a customer and a business, and not from before Ringback. */
    private static List<RecordedFact> facts(List<HeardCall> calls) {
        return calls.stream()
                .map(HeardCall::call)
                .filter(call -> call.customerId() != null && call.business() != null)
                .filter(call -> call.imported() == null || !call.imported())
                .flatMap(call -> Stream.ofNullable(fact(call)))
                .toList();
    }

    private static @Nullable RecordedFact fact(CallCompleted call) {
        Outcome outcome = named(Outcome.values(), call.outcome());
        if (outcome == null) {
            return null;
        }
        return new CallFact(
                        null,
                        SOURCE,
                        call.callId().toString(),
                        null,
                        call.customerId(),
                        String.valueOf(call.business()),
                        call.endedAt(),
                        outcome,
                        named(CallDisposition.values(), call.disposition()),
                        named(Purpose.values(), call.purpose()),
                        call.programId(),
                        call.agentId(),
                        call.orgUnitId(),
                        null)
                .fact();
    }

    /** What a later version of callrecord-service names and this one does not know is nothing that a program could ask for. */
    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
