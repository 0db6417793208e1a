package dev.ringback.task.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws who of the objects of one window is called back, and spreads them over its days (TASK-7 to TASK-10).
 *
 * @param selection null for all of them
 * @param quota null for no limit
 * @param opensOn first day of the window
 * @param dueOn its last
 */
public record Draw(@Nullable Selection selection, @Nullable Quota quota, LocalDate opensOn, LocalDate dueOn) {

    private static final String TOGETHER = "";

    private record Ranked(Candidate candidate, int rank) {}

    /**
     * Draws. Callbacks that were made already stay, and count; what room they leave goes to the best of the others. Under a quota those that came
     * to nothing leave room: it counts successful ones (TASK-8).
     *
     * @param today days before it are gone
     * @return the lot of each candidate that was not called yet
     */
    public List<Lot> lots(List<Candidate> candidates, LocalDate today) {
        List<Ranked> chosen = new ArrayList<>();
        List<Candidate> onTurn = candidates.stream().filter(this::onTurn).toList();
        groups(onTurn).forEach(group -> chosen.addAll(choose(group)));
        chosen.sort(Comparator.comparingInt(Ranked::rank)
                .thenComparing(ranked -> ranked.candidate().name())
                .thenComparing(ranked -> ranked.candidate().id()));
        Map<UUID, LocalDate> days = quota == null ? everybodyAtOnce(chosen) : spread(quota, candidates, chosen, today);
        Set<UUID> drawn = chosen.stream().map(ranked -> ranked.candidate().id()).collect(Collectors.toSet());
        return candidates.stream()
                .filter(candidate -> candidate.calledOn() == null)
                .map(candidate -> new Lot(candidate.id(), days.get(candidate.id()), drawn.contains(candidate.id())))
                .toList();
    }

    /** The sample of a group without those called already; one called that is not in it takes the place of its last. */
    private List<Ranked> choose(List<Candidate> group) {
        List<Candidate> live =
                group.stream().filter(candidate -> !cameToNothing(candidate)).toList();
        List<Candidate> sample = selection == null
                ? live.stream().sorted(Candidate.byLot(TOGETHER, opensOn)).toList()
                : selection.pick(live, group.size(), opensOn, room());
        Set<Candidate> drawn = new HashSet<>(sample);
        long others = live.stream()
                .filter(candidate -> candidate.calledOn() != null && !drawn.contains(candidate))
                .count();
        List<Ranked> open = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            if (sample.get(i).calledOn() == null) {
                open.add(new Ranked(sample.get(i), i));
            }
        }
        return open.subList(0, (int) Math.max(0, open.size() - others));
    }

    private Map<UUID, LocalDate> everybodyAtOnce(List<Ranked> chosen) {
        return chosen.stream()
                .collect(Collectors.toMap(ranked -> ranked.candidate().id(), ranked -> opensOn));
    }

    /** Gives each in turn the day with the fewest, the earliest among equals, while there is room. */
    private Map<UUID, LocalDate> spread(Quota limit, List<Candidate> candidates, List<Ranked> chosen, LocalDate today) {
        Map<String, Map<LocalDate, Integer>> loads = new HashMap<>();
        List<LocalDate> working = limit.workingDays(opensOn, dueOn);
        for (Candidate candidate : candidates) {
            Map<LocalDate, Integer> load = loads.computeIfAbsent(key(candidate, limit.per()), unit -> new TreeMap<>());
            working.forEach(day -> load.putIfAbsent(day, 0));
            if (candidate.calledOn() != null && !cameToNothing(candidate)) {
                load.merge(candidate.calledOn(), 1, Integer::sum);
            }
        }
        Map<UUID, LocalDate> days = new HashMap<>();
        for (Ranked ranked : chosen) {
            Map<LocalDate, Integer> load = loads.getOrDefault(key(ranked.candidate(), limit.per()), Map.of());
            load.entrySet().stream()
                    .filter(day -> !day.getKey().isBefore(today) && day.getValue() < limit.daily(opensOn))
                    .min(Map.Entry.<LocalDate, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .ifPresent(day -> {
                        days.put(ranked.candidate().id(), day);
                        load.merge(day, 1, Integer::sum);
                    });
        }
        return days;
    }

    private boolean cameToNothing(Candidate candidate) {
        return quota != null && candidate.failed();
    }

    private boolean onTurn(Candidate candidate) {
        return quota == null || quota.onTurn(candidate.orgUnitId(), opensOn);
    }

    /** How many can be called in the window, in each group. */
    public int room() {
        return quota == null
                ? Integer.MAX_VALUE
                : quota.daily(opensOn) * quota.workingDays(opensOn, dueOn).size();
    }

    private Collection<List<Candidate>> groups(List<Candidate> candidates) {
        Grouping per = selection == null ? Grouping.PROGRAM : selection.per();
        return candidates.stream()
                .collect(Collectors.groupingBy(candidate -> key(candidate, per), TreeMap::new, Collectors.toList()))
                .values();
    }

    private static String key(Candidate candidate, Grouping per) {
        return per == Grouping.PROGRAM || candidate.orgUnitId() == null ? TOGETHER : candidate.orgUnitId();
    }
}
