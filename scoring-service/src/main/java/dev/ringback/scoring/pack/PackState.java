package dev.ringback.scoring.pack;

import java.util.List;

/** How far a version of a pack is. */
enum PackState {
    /** A draft: checked and kept; nobody runs it. */
    UPLOADED,
    /** Approved by a second person; nobody runs it. */
    APPROVED,
    /** Activated; not every service has reported yet, which none does before the date. */
    ACTIVATING,
    /** All services run it, and name its digest. */
    ACTIVE,
    /** A service refused it or runs something else. */
    REFUSED;

    /** The state that follows from what the services reported. */
    static PackState of(PackVersionView version, List<ServiceReport> reports) {
        if (version.activation() == null) {
            return version.approval() == null ? UPLOADED : APPROVED;
        }
        String digest = version.digest();
        if (reports.stream().anyMatch(report -> report.refuses(digest))) {
            return REFUSED;
        }
        return reports.stream().allMatch(report -> report.runs(digest)) ? ACTIVE : ACTIVATING;
    }
}
