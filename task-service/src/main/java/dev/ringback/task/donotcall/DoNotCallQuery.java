package dev.ringback.task.donotcall;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.customer.Contacts;
import dev.ringback.task.number.NumberVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the list and its audit. */
@ApplicationScoped
class DoNotCallQuery {

    private final EntryStore store;
    private final ExemptionStore exemptions;
    private final Contacts contacts;
    private final NumberVault vault;
    private final BusinessClock clock;

    DoNotCallQuery(
            EntryStore store, ExemptionStore exemptions, Contacts contacts, NumberVault vault, BusinessClock clock) {
        this.store = store;
        this.exemptions = exemptions;
        this.contacts = contacts;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * An entry.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    DoNotCallView get(UUID id) {
        Entry entry = store.find(id);
        if (entry == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return view(entry);
    }

    /** A page of entries, narrowed by any of the filters. */
    @Transactional
    Page<DoNotCallView> list(
            @Nullable UUID customerId,
            @Nullable String numberRef,
            @Nullable DoNotCallState state,
            @Nullable Cursor after,
            int limit) {
        Optional<UUID> contact = Optional.ofNullable(numberRef).flatMap(contacts::of);
        if (numberRef != null && contact.isEmpty()) {
            return Page.of(List.of(), limit, row -> Cursor.of());
        }
        List<DoNotCallView> rows = store
                .page(
                        contact.orElse(null),
                        customerId,
                        state,
                        clock.today(),
                        after == null ? null : after.uuid(0),
                        limit + 1)
                .stream()
                .map(this::view)
                .toList();
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    /**
     * The dials that an entry let pass.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    Page<ExemptionView> exemptions(UUID id, @Nullable Cursor after, int limit) {
        get(id);
        List<ExemptionView> rows = exemptions.page(id, after == null ? null : after.uuid(0), limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.attemptId()));
    }

    private DoNotCallView view(Entry entry) {
        return DoNotCallView.of(entry, vault.reference(entry.numberHash()), clock.today());
    }
}
