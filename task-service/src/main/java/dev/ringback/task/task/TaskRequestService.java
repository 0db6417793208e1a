package dev.ringback.task.task;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.task.TaskError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes wishes for callbacks from people (TASK-24). */
@ApplicationScoped
public class TaskRequestService {

    private static final String PATH = "/v1/tasks/";

    private final TaskRequestCheck check;
    private final TaskCreation creation;
    private final TaskQuery tasks;
    private final Idempotency idempotency;
    private final CurrentUser user;

    TaskRequestService(
            TaskRequestCheck check, TaskCreation creation, TaskQuery tasks, Idempotency idempotency, CurrentUser user) {
        this.check = check;
        this.creation = creation;
        this.tasks = tasks;
        this.idempotency = idempotency;
        this.user = user;
    }

    /**
     * Creates the callback that is asked for, once per key.
     *
     * @throws ProblemException VALIDATION_FAILED; TASK_EXISTS when the same callback is still open
     */
    Response request(@Nullable String key, TaskRequest request) {
        return idempotency.run(key, "request-task", request, () -> create(check.task(request, user.subject())));
    }

    /**
     * Creates a callback a person asks for, in the next round of its subject, in the caller's transaction.
     *
     * @return the task, as created
     * @throws ProblemException TASK_EXISTS when the same callback is still open
     */
    public Reply create(NewTask task) {
        TaskQuery.Rounds rounds = tasks.rounds(task);
        if (rounds.open() != null) {
            throw new ProblemException(TaskError.TASK_EXISTS).with("taskId", rounds.open());
        }
        List<UUID> created = creation.createAll(List.of(task.inRound(rounds.last() + 1)));
        if (created.isEmpty()) {
            // Another request made it a moment ago.
            throw new ProblemException(TaskError.TASK_EXISTS);
        }
        UUID id = created.getFirst();
        return Reply.created(Objects.requireNonNull(tasks.find(id)).view(), PATH + id);
    }
}
