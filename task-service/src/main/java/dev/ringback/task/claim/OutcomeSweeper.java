package dev.ringback.task.claim;

import dev.ringback.platform.sql.Sql;
import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.Closing;
import dev.ringback.task.task.ReadyTable;
import dev.ringback.task.task.ReadyTable.PutBack;
import dev.ringback.task.task.TaskClosing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Stops waiting for outcomes that do not come. Any number of processes may sweep at once: each passes over what another has. */
@ApplicationScoped
class OutcomeSweeper {

    private final TaskLeases leases;
    private final ReadyTable ready;
    private final TaskClosing closing;
    private final Sql sql;
    private final ClaimConfig config;

    OutcomeSweeper(TaskLeases leases, ReadyTable ready, TaskClosing closing, Sql sql, ClaimConfig config) {
        this.leases = leases;
        this.ready = ready;
        this.closing = closing;
        this.sql = sql;
        this.config = config;
    }

    /**
     * Stops waiting for the outcomes of one batch of dials. A task with dials left becomes ready again; one without waits for its due date and
     * expires then, since nobody knows whether the customer was reached. One whose call before was corrected meanwhile ends by that.
     *
     * @return whether there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean sweep(Instant now) {
        List<Lease> waiting = leases.lockWithoutOutcome(now, config.sweepBatch());
        if (waiting.isEmpty()) {
            return false;
        }
        Set<UUID> withdrawn = among(waiting, "withdrawn");
        Set<UUID> exhausted = among(waiting, "attempts >= max_attempts");
        List<Closing> closings = new ArrayList<>();
        List<PutBack> returns = new ArrayList<>();
        for (Lease lease : waiting) {
            Optional<Closing> settled = lease.settled();
            if (settled.isPresent()) {
                closings.add(settled.get());
            } else if (withdrawn.contains(lease.taskId())) {
                closings.add(new Closing(lease.taskId(), CloseReason.CANCELLED, null));
            } else if (!lease.dueAt().isAfter(now)) {
                closings.add(new Closing(lease.taskId(), CloseReason.EXPIRED, null));
            } else if (exhausted.contains(lease.taskId())) {
                leases.awaitOutcomeUntil(lease.taskId(), lease.dueAt());
            } else {
                returns.add(new PutBack(lease.taskId(), now));
            }
        }
        ready.putBack(returns);
        closing.close(closings, now);
        return waiting.size() == config.sweepBatch();
    }

    private Set<UUID> among(List<Lease> waiting, String condition) {
        Object[] tasks = waiting.stream().map(Lease::taskId).toArray();
        return new HashSet<>(sql.query(
                "SELECT id FROM task WHERE id = ANY (?) AND " + condition,
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", tasks)),
                row -> row.getObject(1, UUID.class)));
    }
}
