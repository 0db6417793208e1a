package dev.ringback.call.testing;

import dev.ringback.call.directory.DirectoryStore;
import dev.ringback.platform.event.AgentChanged;
import dev.ringback.platform.event.OrgUnitChanged;
import io.quarkus.arc.Arc;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;

/** Tells the service of agents and units as the directory's owner does, and waits until it has heard. */
public final class Directory {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Directory() {}

    /** An agent of the unit TEAM-1. */
    public static void agent(String id) {
        agent(id, "TEAM-1");
    }

    /** An agent of a unit. */
    public static void agent(String id, String unit) {
        Topic.send(
                "/scoring-service",
                "agent:" + id,
                1,
                new AgentChanged(id, "Agent", unit, LocalDate.parse("2020-01-01"), null));
        Awaitility.await().atMost(PATIENCE).until(() -> store().knowsAgent(id));
    }

    /** A department. */
    public static void unit(String id) {
        unit(id, "DEPARTMENT", null);
    }

    /** A unit below another. */
    public static void unit(String id, String kind, String parent) {
        Topic.send("/scoring-service", "org-unit:" + id, 1, new OrgUnitChanged(id, "Unit", kind, parent));
        Awaitility.await().atMost(PATIENCE).until(() -> store().knowsOrgUnit(id));
    }

    /** A store below a unit. */
    public static void unitBelow(String id, String parent) {
        Topic.send("/scoring-service", "org-unit:" + id, 1, new OrgUnitChanged(id, "Store", "STORE", parent));
        Awaitility.await().atMost(PATIENCE).until(() -> store().knowsOrgUnit(id));
    }

    private static DirectoryStore store() {
        return Arc.container().instance(DirectoryStore.class).get();
    }
}
