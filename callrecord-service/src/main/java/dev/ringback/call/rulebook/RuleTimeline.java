package dev.ringback.call.rulebook;

import java.time.LocalDate;
import java.util.List;

/** All versions of a rule, for judging many things of many days. */
public final class RuleTimeline<T extends CallRule> {

    private final List<RuleVersion<T>> newestFirst;

    RuleTimeline(List<RuleVersion<T>> newestFirst) {
        this.newestFirst = List.copyOf(newestFirst);
    }

    /** The version in force on a local date; before the first one, the first. */
    public RuleVersion<T> on(LocalDate date) {
        return newestFirst.stream()
                .filter(version -> !version.effectiveFrom().isAfter(date))
                .findFirst()
                .orElseGet(newestFirst::getLast);
    }
}
