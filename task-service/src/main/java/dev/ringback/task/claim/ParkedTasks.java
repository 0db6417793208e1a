package dev.ringback.task.claim;

import dev.ringback.task.rulebook.Rulebook;
import dev.ringback.task.rulebook.RulesStamp;
import dev.ringback.task.task.ReadyTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at parked tasks again after programs or policies changed. Twice: a claim that had read the old rules may park a task by them a moment
 * after the first look.
 */
@ApplicationScoped
class ParkedTasks {

    private final Rulebook rulebook;
    private final ReadyTable ready;
    private volatile @Nullable RulesStamp seen;
    private volatile boolean secondLook;

    ParkedTasks(Rulebook rulebook, ReadyTable ready) {
        this.rulebook = rulebook;
        this.ready = ready;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void sweep() {
        RulesStamp now = rulebook.stamp();
        boolean changed = !now.equals(seen);
        if (changed || secondLook) {
            ready.wakeAll();
        }
        seen = now;
        secondLook = changed;
    }
}
