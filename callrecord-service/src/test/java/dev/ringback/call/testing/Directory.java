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
        Topic.send(
                "/scoring-service",
                "agent:" + id,
                1,
                new AgentChanged(id, "Agent", "TEAM-1", LocalDate.parse("2020-01-01"), null));
        Awaitility.await().atMost(PATIENCE).until(() -> store().knowsAgent(id));
    }

    /** A department. */
    public static void unit(String id) {
        Topic.send("/scoring-service", "org-unit:" + id, 1, new OrgUnitChanged(id, "Unit", "DEPARTMENT", null));
        Awaitility.await().atMost(PATIENCE).until(() -> store().knowsOrgUnit(id));
    }

    private static DirectoryStore store() {
        return Arc.container().instance(DirectoryStore.class).get();
    }
}
