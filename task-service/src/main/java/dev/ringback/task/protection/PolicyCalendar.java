package dev.ringback.task.protection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which version of each contact policy is in force when: those in force now, and those that come into force later. Instants before now are
 * judged by what is in force now.
 */
public final class PolicyCalendar {

    /** Of two versions that come into force at one instant the one written later holds. */
    private static final Comparator<PolicyVersion> INTO_FORCE =
            Comparator.comparing(PolicyVersion::effectiveFrom).thenComparing(PolicyVersion::version);

    private final Map<String, PolicyVersion> current = new TreeMap<>();

    /** Versions to come of each policy, in the order in which they come into force. */
    private final Map<String, List<PolicyVersion>> coming = new TreeMap<>();

    /**
     * @param current the version of each policy that is in force now
     * @param coming the versions that come into force later, of any policy
     */
    public PolicyCalendar(Collection<PolicyVersion> current, Collection<PolicyVersion> coming) {
        current.forEach(version -> this.current.put(version.id(), version));
        coming.stream()
                .sorted(INTO_FORCE)
                .forEach(version -> this.coming
                        .computeIfAbsent(version.id(), id -> new ArrayList<>())
                        .add(version));
    }

    /** The policies of which a version is in force now. */
    public Set<String> inForceNow() {
        return current.keySet();
    }

    /** Whether there is such a policy, in force or not yet. */
    public boolean knows(String id) {
        return current.containsKey(id) || coming.containsKey(id);
    }

    /** The named policies alone. */
    public AppliedPolicies named(Collection<String> names) {
        List<String> distinct = names.stream().distinct().toList();
        return applied(instant -> distinct.stream()
                .flatMap(name -> inForce(name, instant).stream())
                .toList());
    }

    /** The company's policies, and the named ones after them; names nobody knows are left out. */
    public AppliedPolicies companyAnd(Collection<String> names) {
        List<String> distinct = names.stream().distinct().toList();
        return applied(instant -> Stream.concat(
                        Stream.concat(current.keySet().stream(), coming.keySet().stream())
                                .distinct()
                                .flatMap(id -> inForce(id, instant).stream())
                                .filter(policy -> policy.definition().companyWide()),
                        distinct.stream()
                                .flatMap(name -> inForce(name, instant).stream())
                                .filter(policy -> !policy.definition().companyWide()))
                .toList());
    }

    private Optional<PolicyVersion> inForce(String id, Instant instant) {
        return coming.getOrDefault(id, List.of()).stream()
                .filter(version -> !version.effectiveFrom().isAfter(instant))
                .reduce((earlier, later) -> later)
                .or(() -> Optional.ofNullable(current.get(id)));
    }

    private @Nullable Instant changesAfter(Instant instant) {
        return coming.values().stream()
                .flatMap(List::stream)
                .map(PolicyVersion::effectiveFrom)
                .filter(from -> from.isAfter(instant))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private interface Selection {
        List<PolicyVersion> at(Instant instant);
    }

    private AppliedPolicies applied(Selection selection) {
        if (coming.isEmpty()) {
            return AppliedPolicies.always(selection.at(Instant.MIN));
        }
        return new AppliedPolicies() {
            @Override
            public List<PolicyVersion> at(Instant instant) {
                return selection.at(instant);
            }

            @Override
            public @Nullable Instant changesAfter(Instant instant) {
                return PolicyCalendar.this.changesAfter(instant);
            }
        };
    }
}
