package dev.ringback.complaint.testing;

import dev.ringback.platform.event.AgentChanged;
import dev.ringback.platform.event.OrgUnitChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Agents and units, as the directory tells of them. */
public final class Directory {

    private static final Instant FOUNDED = Instant.parse("2020-01-01T00:00:00Z");

    private Directory() {}

    /** A unit nobody had before. */
    public static String unit() {
        return unit("U-" + UUID.randomUUID());
    }

    /** A unit, once this service knows it. */
    public static String unit(String id) {
        return unit(id, null);
    }

    /** A unit nobody had before, below another. */
    public static String unitBelow(String parent) {
        return unit("U-" + UUID.randomUUID(), parent);
    }

    private static String unit(String id, String parent) {
        Events.event("/scoring-service", "org-unit:" + id, 1, FOUNDED, new OrgUnitChanged(id, "Unit", "TEAM", parent))
                .deliverAndWait();
        return id;
    }

    /** An agent nobody had before, in a unit. */
    public static String agent(String unit) {
        return agent("A-" + UUID.randomUUID(), unit);
    }

    /** An agent in a unit, once this service knows him. */
    public static String agent(String id, String unit) {
        return agent(id, unit, 1, FOUNDED, null);
    }

    /** A state of an agent from a time on, once this service knows it. */
    public static String agent(String id, String unit, long version, Instant since, LocalDate leftOn) {
        AgentChanged state = new AgentChanged(id, "Agent", unit, LocalDate.parse("2020-01-01"), leftOn);
        Events.event("/scoring-service", "agent:" + id, version, since, state).deliverAndWait();
        return id;
    }
}
