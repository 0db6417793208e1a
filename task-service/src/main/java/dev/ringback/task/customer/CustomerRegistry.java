package dev.ringback.task.customer;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.CustomerRegistered;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.task.number.NumberVault;
import dev.ringback.task.number.ProtectedNumber;
import dev.ringback.task.protection.ProfilesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds and creates customers, any number at once with a fixed number of statements, race-safe by
 * {@code (source, externalId)}. Joins the caller's transaction.
 */
@ApplicationScoped
public class CustomerRegistry {

    private final CustomerStore store;
    private final NumberVault vault;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Event<ProfilesChanged> profiles;

    CustomerRegistry(
            CustomerStore store,
            NumberVault vault,
            Outbox outbox,
            BusinessClock clock,
            Event<ProfilesChanged> profiles) {
        this.store = store;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
        this.profiles = profiles;
    }

    /** Looks customers up and creates the unknown ones; answers in the order given. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Resolution> resolve(List<StatedCustomer> stated) {
        Map<CustomerKey, StatedCustomer> distinct = firstByKey(stated);
        Map<CustomerKey, StoredCustomer> stored = store.find(distinct.keySet());
        Map<CustomerKey, StatedCustomer> missing = new TreeMap<>(distinct);
        missing.keySet().removeAll(stored.keySet());
        Set<UUID> created = missing.isEmpty() ? Set.of() : create(missing.values());
        if (!missing.isEmpty()) {
            stored.putAll(store.find(missing.keySet()));
        }
        return compare(stated, stored, created);
    }

    /** Looks customers up without creating any; answers in the order given. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Resolution> match(List<StatedCustomer> stated) {
        return compare(stated, store.find(firstByKey(stated).keySet()), Set.of());
    }

    /** Which of these ids are customers, and who stands for each: the survivor if it was merged, else itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, UUID> persons(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : store.persons(ids);
    }

    private Set<UUID> create(Collection<StatedCustomer> missing) {
        Instant now = clock.now();
        List<NewCustomer> rows = new ArrayList<>();
        for (StatedCustomer each : missing) {
            ProtectedNumber number = vault.protect(each.phone());
            rows.add(new NewCustomer(Ids.next(), Ids.next(), number, each, now));
        }
        store.insertContacts(rows);
        // A customer that another transaction created meanwhile is left to it, and so is its event.
        Set<UUID> created = store.insertCustomers(rows);
        outbox.appendAll(rows.stream()
                .filter(row -> created.contains(row.id()))
                .map(row -> new Outbox.Entry(
                        row.id().toString(),
                        1,
                        new CustomerRegistered(
                                row.id(),
                                row.stated().source(),
                                row.stated().externalId(),
                                row.stated().master().region())))
                .toList());
        List<UUID> special = store.contactsOf(rows.stream()
                .filter(row -> created.contains(row.id()) && row.isSpecial())
                .map(NewCustomer::id)
                .toList());
        if (!special.isEmpty()) {
            profiles.fire(ProfilesChanged.of(special));
        }
        return created;
    }

    private List<Resolution> compare(
            List<StatedCustomer> stated, Map<CustomerKey, StoredCustomer> stored, Set<UUID> created) {
        return stated.stream().map(each -> compare(each, stored, created)).toList();
    }

    private Resolution compare(StatedCustomer stated, Map<CustomerKey, StoredCustomer> stored, Set<UUID> created) {
        StoredCustomer known = stored.get(stated.key());
        if (known == null) {
            return new Resolution.Unknown();
        }
        @Nullable String field = known.difference(stated);
        if (field != null) {
            return new Resolution.Differs(field);
        }
        byte[] number = vault.hash(stated.phone());
        // The source may go on stating a number that a merge or a change of number, which it need not know of,
        // replaced.
        if (!Arrays.equals(known.numberHash(), number) && !store.hadNumber(known.id(), number)) {
            return new Resolution.Differs("phone");
        }
        return new Resolution.Known(known.person(), created.contains(known.id()));
    }

    private static Map<CustomerKey, StatedCustomer> firstByKey(List<StatedCustomer> stated) {
        Map<CustomerKey, StatedCustomer> distinct = new LinkedHashMap<>();
        stated.forEach(each -> distinct.putIfAbsent(each.key(), each));
        return distinct;
    }
}
