package dev.ringback.scoring.pack;

import java.util.List;

/** How far a version of a pack is. */
enum PackState {
    /** Checked and kept; nobody runs it. */
    UPLOADED,
    /** Activated; not every service has reported yet, which none does before the date. */
    ACTIVATING,
    /** All services run it, and name its digest. */
    ACTIVE,
    /** A service refused it or runs something else. */
    REFUSED;

    /** The state that follows from what the services reported. */
    static PackState of(boolean activated, String digest, List<ServiceReport> reports) {
        if (!activated) {
            return UPLOADED;
        }
        if (reports.stream().anyMatch(report -> report.refuses(digest))) {
            return REFUSED;
        }
        return reports.stream().allMatch(report -> report.runs(digest)) ? ACTIVE : ACTIVATING;
    }
}
