package dev.ringback.call.directory;

import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.grantFor;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Topic;
import dev.ringback.platform.event.AgentChanged;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.EventType;
import dev.ringback.platform.event.OrgUnitChanged;
import dev.ringback.platform.json.EventJson;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheStack
class DirectoryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    DirectoryStore directory;

    private final String agent = newAgent();

    @BeforeEach
    void anHourAfterTheDial() {
        TestClock.set(DIALLED.plusSeconds(3600));
    }

    @Test
    void theUnitOfACallComesFromTheDirectoryWhereTheGrantNamesNone() {
        send(agent, 1, new OrgUnitChanged("TEAM-1", "Team one", "TEAM", null));
        send(agent, 1, agentIn("TEAM-1"));
        awaitUnit("TEAM-1");
        Map<String, Object> grant = grantFor(agent);
        grant.remove("orgUnit");

        post(agent, body(grant, "EFFECTIVE")).statusCode(201).body("orgUnitId", equalTo("TEAM-1"));
    }

    @Test
    void theUnitTheGrantNamesHoldsWhateverTheDirectorySays() {
        send(agent, 1, agentIn("TEAM-1"));
        awaitUnit("TEAM-1");

        post(agent, body(grantFor(agent), "EFFECTIVE")).statusCode(201).body("orgUnitId", equalTo("STORE-7"));
    }

    @Test
    void aCallOfAnAgentNobodyToldOfIsRecorded() {
        Map<String, Object> grant = grantFor(agent);
        grant.remove("orgUnit");

        post(agent, body(grant, "EFFECTIVE")).statusCode(201).body("orgUnitId", nullValue());
    }

    /** Guard: the {@code WHERE known.version < excluded.version} of the store. */
    @Test
    void anOlderStateDoesNotUndoANewerOne() {
        String marker = newAgent();
        send(agent, 2, agentIn("TEAM-2"));
        send(agent, 1, agentIn("TEAM-1"));
        // Under the same key, so applied after the two.
        send(agent, 3, new AgentChanged(marker, "Marker", "TEAM-9", LocalDate.parse("2020-01-01"), null));

        await().atMost(PATIENCE).until(() -> directory.orgUnitOf(marker).isPresent());
        assertThat(directory.orgUnitOf(agent)).contains("TEAM-2");
    }

    @Test
    void anEventThatCannotBeReadIsSetAsideAndListed() {
        Topic.send(
                EventType.AGENT_CHANGED.topic(),
                agent,
                headers(agent, 1, EventType.AGENT_CHANGED),
                "{\"agentId\":12".getBytes(StandardCharsets.UTF_8));

        await().atMost(PATIENCE)
                .untilAsserted(() -> as("admin", "root")
                        .get("/v1/dead-letters/callrecord-service?limit=500")
                        .then()
                        .statusCode(200)
                        .body("items.findAll { it.key == '" + agent + "' }.size()", equalTo(1)));
    }

    private void awaitUnit(String unit) {
        await().atMost(PATIENCE)
                .until(() -> directory.orgUnitOf(agent).filter(unit::equals).isPresent());
    }

    private AgentChanged agentIn(String unit) {
        return new AgentChanged(agent, "Agent", unit, LocalDate.parse("2020-01-01"), null);
    }

    private static void send(String key, long version, DomainEvent event) {
        EventType type = EventType.of(event.getClass());
        Topic.send(type.topic(), key, headers(key, version, type), EventJson.write(event));
    }

    private static Map<String, String> headers(String key, long version, EventType type) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                type.wireName(),
                "ce_source",
                "/scoring-service",
                "ce_subject",
                key,
                "ce_time",
                "2026-04-01T00:00:00Z",
                "ce_aggregateversion",
                Long.toString(version),
                "content-type",
                "application/json");
    }
}
