package dev.ringback.task.fact;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes one fact in and answers as HTTP does. */
@ApplicationScoped
public class FactService {

    private final FactIntake intake;
    private final Idempotency idempotency;

    FactService(FactIntake intake, Idempotency idempotency) {
        this.intake = intake;
        this.idempotency = idempotency;
    }

    /**
     * Takes a fact in once per key and once per (source, externalId).
     *
     * @param operation name of the operation, for the key
     * @param request the body as it came
     * @param path where facts of the kind are found, with a closing slash
     * @param view shows a stored fact
     * @throws ProblemException EXTERNAL_ID_CONFLICT; VALIDATION_FAILED when the customer id is unknown
     */
    public <F extends NewFact> Response take(
            @Nullable String key,
            String operation,
            Object request,
            FactTable<F> table,
            F fact,
            String path,
            Function<UUID, Object> view) {
        return idempotency.run(key, operation, request, () -> switch (intake.take(table, List.of(fact))
                .getFirst()) {
            case Taken.Created(UUID id) -> Reply.created(view.apply(id), path + id);
            case Taken.Same(UUID id) -> new Reply(200, view.apply(id), path + id);
            case Taken.Differs(String field) ->
                throw new ProblemException(TaskError.EXTERNAL_ID_CONFLICT)
                        .violation(field, "DIFFERS", "differs from what is stored");
            case Taken.UnknownCustomer unknown ->
                throw new ProblemException(CommonError.VALIDATION_FAILED)
                        .violation("customerId", "CUSTOMER_UNKNOWN", "no such customer");
        });
    }
}
