package dev.ringback.task.claim;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.Closing;
import dev.ringback.task.task.ReadyTable;
import dev.ringback.task.task.TaskClosing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes back callbacks that are not owed any more: the order was cancelled, the complaint took another course. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TaskWithdrawal {

    private final OpenTasks open;
    private final ContactStates states;
    private final ReadyTable ready;
    private final TaskClosing closing;
    private final BusinessClock clock;

    TaskWithdrawal(OpenTasks open, ContactStates states, ReadyTable ready, TaskClosing closing, BusinessClock clock) {
        this.open = open;
        this.states = states;
        this.ready = ready;
        this.closing = closing;
        this.clock = clock;
    }

    /**
     * Withdraws tasks. Those not dialled end CANCELLED at once, and their leases with them; a dialled one does unless its outcome completes
     * it. None is called again, and a correction makes none of them ready again.
     */
    public void withdraw(Collection<UUID> tasks) {
        Collection<UUID> left = tasks;
        while (!left.isEmpty()) {
            cancelUndialled(left);
            left = closing.withdraw(left);
        }
    }

    /** Ends those of the tasks that are not dialled, and leaves the others to the calls made about them. */
    public void cancelUndialled(Collection<UUID> tasks) {
        OpenTasks.Locked locked = open.lock(tasks);
        List<Lease> undialled =
                locked.held().stream().filter(lease -> !lease.dialled()).toList();
        List<UUID> ending = new ArrayList<>(locked.ready());
        undialled.stream().map(Lease::taskId).forEach(ending::add);
        freePlaces(undialled);
        closing.close(
                ending.stream()
                        .map(task -> new Closing(task, CloseReason.CANCELLED, null))
                        .toList(),
                clock.now());
    }

    /** The places that leases held under the caps are anybody's again. */
    private void freePlaces(List<Lease> leases) {
        List<UUID> contacts = leases.stream().map(Lease::contactId).distinct().toList();
        Map<UUID, ContactHistory> histories = new LinkedHashMap<>(states.lock(contacts));
        for (Lease lease : leases) {
            histories.computeIfPresent(lease.contactId(), (id, history) -> history.withoutReservation(lease.taskId()));
        }
        states.save(histories);
        ready.wake(contacts);
    }
}
