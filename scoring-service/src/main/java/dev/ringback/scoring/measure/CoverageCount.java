package dev.ringback.scoring.measure;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of a population of tasks was done by its own deadline.
 *
 * @param due tasks that fell due in the month
 * @param done of them, those with an effective call in their window
 * @param left undone tasks that leave the denominator, by closing reason
 */
public record CoverageCount(int due, int done, SortedMap<String, Integer> left) {
    static final CoverageCount NONE = new CoverageCount(0, 0, new TreeMap<>());

    /** Reads the number that left, by reason. */
    public CoverageCount(int due, int done, Map<String, Integer> left) {
        this(due, done, new TreeMap<>(left));
    }

    /** Tasks that left the denominator, whatever the reason. */
    public int leftInTotal() {
        return left.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Tasks that have to be done. */
    public int denominator() {
        return due - leftInTotal();
    }
}
