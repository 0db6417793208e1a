package dev.ringback.call.operations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the funnel is split by (S5-1). */
@Schema(name = "FunnelGrouping")
enum FunnelGrouping {
    /** Local day on which the call began. */
    DAY("t.day"),
    /** Local hour in which the call began, from 0 to 23 (CALL-14). */
    HOUR("t.hour"),
    /** Who made the call. */
    AGENT("t.agent_id"),
    /** The unit he called for. */
    TEAM("t.org_unit_id"),
    /** The site that unit is of, as the directory reads now. */
    SITE("coalesce(site.site, '')");

    private final String column;

    FunnelGrouping(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
