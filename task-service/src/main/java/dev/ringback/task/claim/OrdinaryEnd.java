package dev.ringback.task.claim;

import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.rulebook.Rulebook;
import dev.ringback.task.rulebook.RulesInForce;
import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.Closing;
import dev.ringback.task.task.ReadyTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Tells how claims and sweeps would have ended a task by now that turns out to have been owed on. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OrdinaryEnd {

    private final Rulebook rulebook;
    private final ContactStates states;

    OrdinaryEnd(Rulebook rulebook, ContactStates states) {
        this.rulebook = rulebook;
        this.states = states;
    }

    /**
     * The end of a task that was to be called again, empty if it still may be: past its due date as the sweep gives it; before that one that
     * protection had ended stays so, unless protection leaves it an instant now.
     *
     * @param endedAs why it is closed
     */
    public Optional<Closing> of(ReadyTask task, CloseReason endedAs, Instant now) {
        boolean over = !task.dueAt().isAfter(now);
        if (!over && endedAs != CloseReason.BARRED) {
            return Optional.empty();
        }
        RulesInForce rules = rulebook.inForce();
        ContactHistory history = states.peek(task.contactId());
        return over
                ? Optional.of(ProtectionVerdict.atDue(rules, task, history))
                : ProtectionVerdict.hopeless(rules, task, history.seenAt(now));
    }
}
