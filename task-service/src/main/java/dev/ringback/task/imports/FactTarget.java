package dev.ringback.task.imports;

import dev.ringback.task.fact.FactIntake;
import dev.ringback.task.fact.FactKind;
import dev.ringback.task.fact.FactRequest;
import dev.ringback.task.fact.NewFact;
import dev.ringback.task.fact.RecordedBody;
import dev.ringback.task.fact.RecordedFact;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.fact.Taken;
import java.util.List;

/** Takes facts of one kind in, as single writes do. */
class FactTarget<R extends FactRequest<F>, F extends NewFact<F>> implements RowTarget<R> {

    private final FactIntake intake;
    private final FactKind<F, ?> facts;
    private final ImportKind kind;
    private final Class<R> type;

    FactTarget(FactIntake intake, FactKind<F, ?> facts, ImportKind kind, Class<R> type) {
        this.intake = intake;
        this.facts = facts;
        this.kind = kind;
        this.type = type;
    }

    /** Where rows of a kind go that a record declares. */
    static <B extends RecordedBody> FactTarget<B, RecordedFact> of(FactIntake intake, RecordedKind<B> kind) {
        return new FactTarget<>(intake, kind, ImportKind.named(kind.collection()), kind.request());
    }

    @Override
    public ImportKind kind() {
        return kind;
    }

    @Override
    public Class<R> type() {
        return type;
    }

    @Override
    public List<Taken> take(List<R> requests) {
        return intake.take(facts, requests.stream().map(FactRequest::fact).toList());
    }
}
