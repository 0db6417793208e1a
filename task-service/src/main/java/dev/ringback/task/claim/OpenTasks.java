package dev.ringback.task.claim;

import dev.ringback.platform.sql.Sql;
import dev.ringback.task.task.ReadyTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Locks tasks that are not closed, whoever holds them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OpenTasks {

    private static final int MOST_LOOKS = 100;

    private final TaskLeases leases;
    private final ReadyTable ready;
    private final Sql sql;

    OpenTasks(TaskLeases leases, ReadyTable ready, Sql sql) {
        this.leases = leases;
        this.ready = ready;
        this.sql = sql;
    }

    /**
     * Open tasks whose ready or lease rows are locked.
     *
     * @param held those somebody holds
     * @param ready those nobody holds
     */
    public record Locked(List<Lease> held, List<UUID> ready) {}

    /** Locks the open ones among these tasks: lease rows first, then ready rows, each in rising order. */
    public Locked lock(Collection<UUID> tasks) {
        List<Lease> held = new ArrayList<>();
        List<UUID> free = new ArrayList<>();
        Set<UUID> left = new HashSet<>(tasks);
        // A task that is claimed or given back between the two looks is in neither; it is looked for again.
        for (int look = 0; !left.isEmpty(); look++) {
            if (look == MOST_LOOKS) {
                throw new IllegalStateException("Tasks are neither closed nor held nor ready: " + left);
            }
            List<Lease> nowHeld = leases.lockAll(left);
            nowHeld.forEach(lease -> left.remove(lease.taskId()));
            List<UUID> nowFree = ready.lockAll(left);
            nowFree.forEach(left::remove);
            held.addAll(nowHeld);
            free.addAll(nowFree);
            left.removeAll(closed(left));
        }
        return new Locked(held, free);
    }

    private List<UUID> closed(Collection<UUID> tasks) {
        return sql.query(
                "SELECT g.id FROM unnest(?::uuid[]) AS g (id) LEFT JOIN task t ON t.id = g.id WHERE t.id IS NULL OR t.state = 'CLOSED'",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", tasks.toArray())),
                row -> row.getObject(1, UUID.class));
    }
}
