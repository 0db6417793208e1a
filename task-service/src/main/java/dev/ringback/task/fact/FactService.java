package dev.ringback.task.fact;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes facts in one by one, answers as HTTP does, and shows them. */
@ApplicationScoped
public class FactService {

    private final FactIntake intake;
    private final FactStore store;
    private final Idempotency idempotency;

    FactService(FactIntake intake, FactStore store, Idempotency idempotency) {
        this.intake = intake;
        this.store = store;
        this.idempotency = idempotency;
    }

    /**
     * Takes a fact in once per key and once per (source, externalId).
     *
     * @param request the body as it came
     * @throws ProblemException EXTERNAL_ID_CONFLICT; VALIDATION_FAILED when a customer id is unknown
     */
    public <F extends NewFact<F>, V> Response take(@Nullable String key, FactKind<F, V> kind, FactRequest<F> request) {
        return idempotency.run(key, kind.operation(), request, () -> switch (intake.take(kind, List.of(request.fact()))
                .getFirst()) {
            case Taken.Created(UUID id) -> Reply.created(find(kind, id), kind.path() + id);
            case Taken.Same(UUID id) -> new Reply(200, find(kind, id), kind.path() + id);
            case Taken.Differs(String field) ->
                throw new ProblemException(TaskError.EXTERNAL_ID_CONFLICT)
                        .violation(field, "DIFFERS", "differs from what is stored");
            case Taken.UnknownCustomer(String field) ->
                throw new ProblemException(CommonError.VALIDATION_FAILED)
                        .violation(field, "CUSTOMER_UNKNOWN", "no such customer");
        });
    }

    /**
     * A fact.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    public <F extends NewFact<F>, V> V get(FactKind<F, V> kind, UUID id) {
        return find(kind, id);
    }

    /**
     * A fact with its content.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    public <F extends NewFact<F>> StoredFact<F> stored(FactKind<F, ?> kind, UUID id) {
        StoredFact<F> stored = store.find(kind.layout(), id);
        if (stored == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return stored;
    }

    private <F extends NewFact<F>, V> V find(FactKind<F, V> kind, UUID id) {
        return kind.view(stored(kind, id));
    }
}
