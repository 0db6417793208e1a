package dev.ringback.task.demand;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.TaskError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files demand forms and decides about them (TASK-12). */
@ApplicationScoped
class DemandService {

    private static final String PATH = "/v1/demand-forms/";

    private final DemandCheck check;
    private final DemandTable forms;
    private final DemandTasks tasks;
    private final Idempotency idempotency;
    private final Acting acting;

    DemandService(DemandCheck check, DemandTable forms, DemandTasks tasks, Idempotency idempotency, Acting acting) {
        this.check = check;
        this.forms = forms;
        this.tasks = tasks;
        this.idempotency = idempotency;
        this.acting = acting;
    }

    /** What a key stands for. */
    private record Keyed(UUID form, @Nullable String rejection) {}

    /**
     * Files a form.
     *
     * @throws ProblemException VALIDATION_FAILED
     */
    Response file(@Nullable String key, DemandRequest request) {
        return idempotency.run(key, "file-demand", request, () -> {
            check.check(request);
            DemandView form = new DemandView(
                    Ids.next(),
                    request.orgUnitId(),
                    request.programId(),
                    request.business(),
                    FreeText.withoutNumbers(request.topic()),
                    FreeText.withoutNumbers(request.reason()),
                    List.copyOf(request.customerIds()),
                    request.wanted(),
                    request.opensOn(),
                    request.dueOn(),
                    DemandState.FILED,
                    acting.subject(),
                    acting.now(),
                    null,
                    null,
                    null);
            forms.insert(form);
            return Reply.created(form, PATH + form.id());
        });
    }

    /**
     * Confirms a form: its callbacks become tasks.
     *
     * @throws ProblemException NOT_FOUND, DEMAND_OWN, DEMAND_DECIDED, DEMAND_OVER
     */
    Response confirm(@Nullable String key, UUID id) {
        return idempotency.run(key, "confirm-demand", new Keyed(id, null), () -> {
            DemandView form = found(id);
            if (acting.asked(form)) {
                throw new ProblemException(TaskError.DEMAND_OWN);
            }
            if (form.dueOn().isBefore(acting.today()) && form.state() == DemandState.FILED) {
                throw new ProblemException(TaskError.DEMAND_OVER);
            }
            decide(id, DemandState.CONFIRMED, null);
            tasks.create(form);
            return Reply.ok(found(id));
        });
    }

    /**
     * Turns a form down.
     *
     * @throws ProblemException NOT_FOUND, DEMAND_DECIDED
     */
    Response reject(@Nullable String key, UUID id, String reason) {
        return idempotency.run(key, "reject-demand", new Keyed(id, reason), () -> {
            found(id);
            decide(id, DemandState.REJECTED, FreeText.withoutNumbers(reason));
            return Reply.ok(found(id));
        });
    }

    private void decide(UUID id, DemandState state, @Nullable String rejection) {
        if (!forms.decide(id, state, acting.subject(), acting.now(), rejection)) {
            throw new ProblemException(TaskError.DEMAND_DECIDED);
        }
    }

    private DemandView found(UUID id) {
        DemandView form = forms.find(id);
        if (form == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return form;
    }
}
