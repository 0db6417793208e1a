package dev.ringback.scoring.measure;

/**
 * Monthly reports about an agent.
 *
 * @param reports how many there are
 * @param flagged of them, those with the result a rule looks for
 */
public record ReportCount(int reports, int flagged) {
    static final ReportCount NONE = new ReportCount(0, 0);
}
