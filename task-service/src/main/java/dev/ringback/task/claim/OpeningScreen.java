package dev.ringback.task.claim;

import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.rejection.Rejection;
import dev.ringback.task.rejection.RejectionStage;
import dev.ringback.task.rejection.Rejections;
import dev.ringback.task.rulebook.Rulebook;
import dev.ringback.task.rulebook.RulesInForce;
import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.Closing;
import dev.ringback.task.task.ReadyTable;
import dev.ringback.task.task.ReadyTask;
import dev.ringback.task.task.TaskClosing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Asks protection when callbacks become tasks (TASK-17): one that leaves no instant to call until it is due, whatever happens, closes as BARRED
 * at once instead of standing in lists, and is counted as rejected. Five statements whatever their number.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OpeningScreen {

    private final ReadyTable ready;
    private final ContactStates states;
    private final Rulebook rulebook;
    private final TaskClosing closing;
    private final Rejections rejections;

    OpeningScreen(
            ReadyTable ready, ContactStates states, Rulebook rulebook, TaskClosing closing, Rejections rejections) {
        this.ready = ready;
        this.states = states;
        this.rulebook = rulebook;
        this.closing = closing;
        this.rejections = rejections;
    }

    /** Looks at tasks made in this transaction. Without locks: nobody else sees them yet, and dials made meanwhile only bar more. */
    public void screen(Collection<UUID> made, Instant now) {
        if (made.isEmpty()) {
            return;
        }
        RulesInForce rules = rulebook.inForce();
        List<ReadyTask> tasks = ready.find(made);
        Map<UUID, ContactHistory> histories =
                states.peek(tasks.stream().map(ReadyTask::contactId).distinct().toList());
        List<Closing> hopeless = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (ReadyTask task : tasks) {
            ContactHistory history = histories
                    .getOrDefault(task.contactId(), ContactHistory.EMPTY)
                    .seenAt(now);
            ProtectionVerdict.barredThroughout(rules, task, history).ifPresent(bar -> {
                hopeless.add(new Closing(task.taskId(), CloseReason.BARRED, bar.rule()));
                rejected.add(Rejection.of(task.programId(), bar, RejectionStage.LIST));
            });
        }
        closing.close(hopeless, now);
        rejections.note(rejected);
    }
}
