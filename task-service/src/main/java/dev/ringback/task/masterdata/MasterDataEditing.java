package dev.ringback.task.masterdata;

import dev.ringback.task.protection.PeopleLock;
import dev.ringback.task.protection.ProfilesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which what is known of customers changes: the rows, the record of the change (TASK-4), the callbacks of who is found obsolete,
 * and whoever protects them is told. Any number of customers with the same number of statements.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MasterDataEditing {

    private final PeopleLock people;
    private final MasterDataTable table;
    private final ChangeTable changes;
    private final OpenCallbacks callbacks;
    private final Event<ProfilesChanged> profiles;

    MasterDataEditing(
            PeopleLock people,
            MasterDataTable table,
            ChangeTable changes,
            OpenCallbacks callbacks,
            Event<ProfilesChanged> profiles) {
        this.people = people;
        this.table = table;
        this.changes = changes;
        this.callbacks = callbacks;
        this.profiles = profiles;
    }

    /**
     * Locks a customer.
     *
     * @param obsolete whether they may be marked obsolete: nobody creates a callback meanwhile that would be overlooked
     */
    public @Nullable HeldCustomer lock(UUID customer, boolean obsolete) {
        if (obsolete) {
            people.own();
        }
        List<HeldCustomer> held = table.lock(List.of(customer));
        return held.isEmpty() ? null : held.getFirst();
    }

    /** Locks customers in rising order; those that do not exist are left out. */
    List<HeldCustomer> lock(Collection<UUID> customers) {
        return table.lock(customers);
    }

    /** Changes locked customers, those that change at all, and records it. */
    void change(List<Edit> edits, ChangeKind kind, Author author) {
        List<Edit> real =
                edits.stream().filter(edit -> !edit.changes().isEmpty()).toList();
        if (!real.isEmpty()) {
            table.write(real.stream()
                    .map(edit -> new MasterDataTable.Write(edit.before(), edit.after(), null, 0))
                    .toList());
            settle(real, kind, author);
        }
    }

    /**
     * Changes a locked customer as a verification found it, or leaves it as it is.
     *
     * @return the version of the customer's next event
     */
    public long verify(Edit edit, LocalDate verifiedOn, Author author) {
        Map<UUID, Long> versions =
                table.write(List.of(new MasterDataTable.Write(edit.before(), edit.after(), verifiedOn, 1)));
        if (!edit.changes().isEmpty()) {
            settle(List.of(edit), ChangeKind.VERIFICATION, author);
        }
        return java.util.Objects.requireNonNull(versions.get(edit.before().id()));
    }

    private void settle(List<Edit> edits, ChangeKind kind, Author author) {
        changes.addAll(
                edits.stream()
                        .map(edit -> new ChangeTable.Change(edit.before().id(), edit.changes()))
                        .toList(),
                kind,
                author);
        List<HeldCustomer> obsolete =
                edits.stream().filter(Edit::makesObsolete).map(Edit::before).toList();
        if (!obsolete.isEmpty()) {
            callbacks.withdraw(
                    obsolete.stream().map(HeldCustomer::id).toList(),
                    obsolete.stream().map(HeldCustomer::contactId).distinct().toList());
        }
        List<UUID> concerned = edits.stream()
                .filter(Edit::changesProtection)
                .map(edit -> edit.before().contactId())
                .toList();
        if (!concerned.isEmpty()) {
            profiles.fire(ProfilesChanged.of(concerned));
        }
    }
}
