package dev.ringback.task.check;

import dev.ringback.task.protection.ProfilesChanged;
import dev.ringback.task.task.ReadyTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/**
 * Keeps what customers are like, and which customers they are, beside the history of their number, in the row a decision locks: so a change
 * holds from its commit for every claim and dial, leases that are held included. It derives the history as a rebuild does, so that the two
 * cannot differ.
 */
@ApplicationScoped
class ProfileKeeper {

    private final ContactStateRebuild rebuild;
    private final ReadyTable ready;

    ProfileKeeper(ContactStateRebuild rebuild, ReadyTable ready) {
        this.rebuild = rebuild;
        this.ready = ready;
    }

    /** In the transaction that changes the customers, whose rows it holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(@Observes ProfilesChanged changed) {
        // Ready rows before numbers, as everywhere.
        ready.markOwnHours(changed.contacts());
        rebuild.derive(changed.contacts());
    }
}
