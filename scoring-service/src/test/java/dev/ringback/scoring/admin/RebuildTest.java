package dev.ringback.scoring.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures folded anew from the journal: live = rebuilt (invariant 6). Red when the rebuild does not write back. */
@QuarkusTest
@OnTheStack
class RebuildTest {
    private static final String PATH = "/v1/scoring/rebuilds";

    @Test
    void anUndamagedRebuildFindsNothingToMendAndChangesNoStatement() {
        String agent = busyAgent();
        String before = Api.statement(agent, "2026-04").extract().asString();

        rebuild().body("same", equalTo(true)).body("sequence", greaterThan(0));

        assertThat(Api.statement(agent, "2026-04").extract().asString()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE measure_day SET amount = amount + 1 WHERE agent_id = '%s'",
                "DELETE FROM measure_task WHERE agent_id = '%s'",
                "UPDATE measure_call SET effective = false WHERE agent_id = '%s'",
                "UPDATE measure_pay SET base_pay = 1 WHERE agent_id = '%s'",
                "INSERT INTO measure_trip VALUES ('made up', '%s', '2026-04-10', NULL)"
            })
    void aRebuildMendsDamagedMeasuresAndSaysSo(String damage) throws SQLException {
        String agent = busyAgent();
        String before = Api.statement(agent, "2026-04").extract().asString();
        assertThat(Db.update(damage.formatted(agent))).isPositive();
        assertThat(Api.statement(agent, "2026-04").extract().asString()).isNotEqualTo(before);

        String measure = damage.replaceAll("(?s).*?measure_(\\w+).*", "$1");
        rebuild().body("same", equalTo(false)).body("differingRows", hasKey(measure));

        assertThat(Api.statement(agent, "2026-04").extract().asString()).isEqualTo(before);
        rebuild().body("same", equalTo(true));
    }

    @Test
    void factsThatArriveDuringRebuildsAreNotLost() {
        String agent = Api.newAgent();
        try (Events events = new Events()) {
            for (int i = 0; i < 2000; i++) {
                events.call(
                        agent,
                        UUID.randomUUID(),
                        "TECHNICAL_ENQUIRY",
                        UUID.randomUUID(),
                        "EFFECTIVE",
                        Instant.parse("2026-04-06T03:00:00Z"));
                if (i % 400 == 0) {
                    rebuild().body("same", equalTo(true));
                }
            }
            events.awaitRecorded();
        }

        rebuild().body("same", equalTo(true));
        assertThat(Api.read(agent, "2026-04").input("S1-2", "customers.2026-04-06"))
                .isEqualTo("2000");
    }

    @Test
    void factsCountWhileARebuildGoesOn() throws Exception {
        String agent = Api.newAgentPaid("4000.00");
        try (Connection other = Db.connect();
                Statement statement = other.createStatement();
                ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE measure_deal IN ACCESS EXCLUSIVE MODE");
            Future<ValidatableResponse> rebuilt = thread.submit(RebuildTest::rebuild);
            await().until(() -> Db.count("SELECT count(*) FROM pg_locks WHERE NOT granted"
                            + " AND relation = 'measure_deal'::regclass")
                    > 0);

            Api.records(agent, "2026-04-15", 1200);
            assertThat(Api.read(agent, "2026-04").met("S1-3")).isTrue();

            assertThat(rebuilt.isDone()).isFalse();
            other.rollback();
            rebuilt.get().body("same", equalTo(true));
        }
    }

    @Test
    void aSecondRebuildAtTheSameTimeIsRefused() throws SQLException {
        try (Connection other = Db.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + 0x5C0BE + ")");

            Api.as("admin").post(PATH).then().statusCode(409).body("code", equalTo("REBUILD_RUNNING"));
            other.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "manager", "hr", "bi", "crm"})
    void onlyAnAdministratorRebuilds(String role) {
        Api.as(role).post(PATH).then().statusCode(403);
    }

    private static ValidatableResponse rebuild() {
        return Api.as("admin").queryParam("topics", "false").post(PATH).then().statusCode(200);
    }

    private static String busyAgent() {
        String agent = Api.newAgentPaid("4000.00");
        Api.records(agent, "2026-04-15", 700);
        Api.trip(agent, "2026-04-09", "2026-04-10");
        try (Events events = new Events()) {
            UUID task = events.task(agent, "DEAL", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 7));
            events.task(agent, "DEAL", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 7));
            events.call(agent, task, "DEAL", UUID.randomUUID(), "SUCCESSFUL", Instant.parse("2026-04-02T03:00:00Z"));
            events.awaitRecorded();
        }
        return agent;
    }
}
