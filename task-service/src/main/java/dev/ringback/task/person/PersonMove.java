package dev.ringback.task.person;

import dev.ringback.task.claim.Lease;
import dev.ringback.task.claim.OpenTasks;
import dev.ringback.task.protection.ContactStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Takes a person to another number, with what protects them (TASK-15, TASK-16, TASK-17). The new number holds from then on what the old one
 * held, beside its own; the old one, which somebody else may get, keeps it too. Callbacks that are open are made by the new number.
 *
 * <p>Runs beside any number of claims and dials: each of them holds the row of its task until it commits, and decides by the number that stands
 * in it; this one waits for those rows, and only then locks the numbers.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PersonMove {

    private final MoveTable table;
    private final OpenTasks open;
    private final ContactStates states;
    private final Histories histories;

    PersonMove(MoveTable table, OpenTasks open, ContactStates states, Histories histories) {
        this.table = table;
        this.open = open;
        this.states = states;
        this.histories = histories;
    }

    /** Moves. The caller owns the people lock, so that nothing new is written by the old number meanwhile. */
    void make(Move move) {
        OpenTasks.Locked locked = open.lock(table.concerned(move));
        List<UUID> tasks = new ArrayList<>(locked.ready());
        locked.held().stream().map(Lease::taskId).forEach(tasks::add);
        if (!move.changesNumber()) {
            table.moveTasks(move, tasks);
            return;
        }
        states.lock(List.of(move.from(), move.to()));
        table.inherit(move);
        table.moveTasks(move, tasks);
        histories.settle(
                move, locked.held().stream().filter(lease -> !lease.dialled()).toList());
    }
}
