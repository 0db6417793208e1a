package dev.ringback.stack.demo.check;

import java.util.List;

/**
 * What the comparison found.
 *
 * @param agents agents whose statement was worked out
 * @param calls acknowledged calls they were worked out from
 * @param differences every difference, in a sentence; empty if all agree
 */
public record CheckReport(int agents, int calls, List<String> differences) {

    public CheckReport {
        differences = List.copyOf(differences);
    }

    /** Whether everything agrees. */
    public boolean ok() {
        return differences.isEmpty();
    }
}
