package dev.ringback.task.donotcall;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.DoNotCallChanged;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.task.number.NumberVault;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries and their ends, each with its event, and into the locked histories of the numbers. What stands in a number's locked row holds for
 * every claim and dial from this transaction's commit on, in every process: they decide under the same lock (invariant 3).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DoNotCallRegister {

    /** Versions of an entry's events: it is listed once and ends once. */
    private static final int LISTED_VERSION = 1;

    private static final int ENDED_VERSION = 2;

    private final EntryStore store;
    private final NumberVault vault;
    private final Outbox outbox;
    private final BusinessClock clock;

    DoNotCallRegister(EntryStore store, NumberVault vault, Outbox outbox, BusinessClock clock) {
        this.store = store;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Puts numbers on the list. A complaint, or a revision of a call, that has an entry already gets no second one (CMPL-4), even if the first
     * has ended.
     *
     * @param histories the histories of the wishes' numbers, locked; the changed ones are put back into it, and the caller saves them
     * @return the new entries
     */
    public List<UUID> list(Collection<Wish> wishes, Map<UUID, ContactHistory> histories) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
        List<UUID> added = new ArrayList<>();
        for (Wish wish : wishes) {
            UUID id = Ids.next();
            if (store.add(id, wish, now)) {
                LocalDate expiresOn = wish.expiresOn();
                Listing listing = new Listing(id, now, expiresOn == null ? null : clock.startOf(expiresOn));
                histories.computeIfPresent(wish.contactId(), (contact, history) -> history.plus(listing));
                Entry entry = Objects.requireNonNull(store.find(id));
                outbox.append(id.toString(), LISTED_VERSION, event(entry, DoNotCallState.LISTED, now));
                added.add(id);
            }
        }
        return added;
    }

    /**
     * Ends a locked entry before its time.
     *
     * @param histories the histories of all numbers the entry protects, locked; the changed ones are put back into it, and the caller saves
     *     them
     */
    void lift(Entry entry, String by, String reason, Map<UUID, ContactHistory> histories) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
        histories.replaceAll((contact, history) -> history.ending(entry.id(), now));
        end(entry, DoNotCallState.LIFTED, now, by, reason);
    }

    /** Notes that a locked entry has run out. Its numbers knew from the beginning until when it would hold. */
    void expire(Entry entry) {
        end(entry, DoNotCallState.EXPIRED, clock.now().truncatedTo(ChronoUnit.MICROS), null, null);
    }

    private void end(Entry entry, DoNotCallState as, Instant at, @Nullable String by, @Nullable String reason) {
        store.end(entry.id(), as, at, by, reason);
        outbox.append(entry.id().toString(), ENDED_VERSION, event(entry, as, at));
    }

    private DoNotCallChanged event(Entry entry, DoNotCallState state, Instant at) {
        return new DoNotCallChanged(
                entry.id(),
                entry.customerId(),
                vault.reference(entry.numberHash()),
                state.name(),
                entry.kind().name(),
                entry.origin().name(),
                entry.originId(),
                entry.requestedAt(),
                entry.expiresOn(),
                at);
    }
}
