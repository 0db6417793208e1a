package dev.ringback.task.directory;

import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.platform.event.AgentChanged;
import dev.ringback.platform.event.OrgUnitChanged;
import dev.ringback.task.testing.Calls;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheStack
class DirectoryEventsTest {

    private static final LocalDate HIRED = LocalDate.parse("2024-01-01");

    @Test
    void agentsAndUnitsAreKnownFromTheirEvents() {
        String agent = fresh("A");
        String unit = fresh("U");

        Calls.publish(unit, 1, new OrgUnitChanged(unit, "东城店", "STORE", null));
        Calls.publish(agent, 1, new AgentChanged(agent, "李雷", unit, HIRED, null));

        awaitAgent(agent, "李雷|" + unit + "||1");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(Database.rows("SELECT name, kind FROM directory_unit WHERE id = ?", unit))
                                .containsExactly("东城店|STORE"));
    }

    @Test
    void anOlderStateDoesNotReplaceANewerOne() {
        String agent = fresh("A");
        Calls.publish(agent, 3, new AgentChanged(agent, "李雷", "U2", HIRED, LocalDate.parse("2026-03-31")));
        Calls.publish(agent, 2, new AgentChanged(agent, "李雷", "U1", HIRED, null));
        String last = fresh("A");
        Calls.publish(agent, 4, new AgentChanged(last, "韩梅梅", "U1", HIRED, null));

        awaitAgent(last, "韩梅梅|U1||4");

        awaitAgent(agent, "李雷|U2|2026-03-31|3");
    }

    private static void awaitAgent(String agent, String row) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.rows(
                                "SELECT name, org_unit_id, left_on, version FROM directory_agent WHERE id = ?", agent))
                        .containsExactly(row));
    }
}
