package dev.ringback.task.claim;

import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.customer.Callee;
import dev.ringback.task.task.DirectTasks;
import dev.ringback.task.task.ReadyTable;
import dev.ringback.task.task.ReadyTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a task for an agent and puts it into his hands, without a claim. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DirectHold {

    private final DirectTasks tasks;
    private final ReadyTable ready;
    private final ClaimStore store;

    DirectHold(DirectTasks tasks, ReadyTable ready, ClaimStore store) {
        this.tasks = tasks;
        this.ready = ready;
        this.store = store;
    }

    /** A task that was made and is held. */
    public record Held(UUID taskId, long fencingToken) {}

    /**
     * Makes the task of a call and leases it to the caller. No place is reserved under the caps: whoever calls this dials at once.
     *
     * @throws ProblemException what {@link DirectTasks#create} throws
     */
    public Held make(DirectTasks.Call call, @Nullable Callee callee, Instant now) {
        UUID task = tasks.create(call, callee);
        ReadyTask made = Objects.requireNonNull(ready.lock(task));
        Instant expiresAt = now.plusSeconds(LeaseTerms.DEFAULT_SECONDS);
        LeaseView lease = store.write(call.agent(), expiresAt, List.of(made), List.of(), Map.of())
                .getFirst();
        return new Held(task, lease.fencingToken());
    }
}
