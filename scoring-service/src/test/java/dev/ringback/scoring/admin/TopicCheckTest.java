package dev.ringback.scoring.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.ringback.platform.event.EventType;
import dev.ringback.platform.event.Topics;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Broker;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rebuild holds the journal against the topics (SCORE-1). Topics begin empty: what is only in the journal is no fault. */
@QuarkusTest
@OnTheStack
class TopicCheckTest {
    private static final String PATH = "/v1/scoring/rebuilds";
    private static final LocalDate DAY = LocalDate.of(2026, 4, 7);

    private String agent = "";

    @BeforeEach
    void emptyTopicsAndAnAgent() {
        Broker.forgetRecords();
        agent = Api.newAgent();
    }

    @Test
    @Rule("SCORE-1")
    void whatTheTopicsTellIsInTheJournalAndMarksAreNoFacts() {
        sent(30);
        try (Events events = new Events()) {
            events.drained(Topics.TASK, Instant.parse("2026-04-07T00:00:00Z"));
        }

        rebuild()
                .body("same", equalTo(true))
                .body("topics.records", equalTo(31))
                .body("topics.facts", equalTo(30))
                .body("topics.same", equalTo(30))
                .body("topics.missing", equalTo(0))
                .body("topics.different", equalTo(0))
                .body("topics.setAside", equalTo(0))
                .body("topics.toCome", equalTo(0))
                .body("topics.missingIds", empty());
    }

    /** Said, and not appended: the row has to come back by the topic. */
    @Test
    @Rule("SCORE-1")
    void aFactThatTheJournalLostIsMissing() throws SQLException {
        String lost = sent(5).get(2);
        try (Damage damage = new Damage(lost, "DELETE FROM journal WHERE fact_id = '%s'")) {
            assertThat(damage.rows()).isEqualTo(1);

            rebuild()
                    .body("same", equalTo(false))
                    .body("topics.facts", equalTo(5))
                    .body("topics.same", equalTo(4))
                    .body("topics.missing", equalTo(1))
                    .body("topics.missingIds", contains(lost))
                    .body("topics.different", equalTo(0));
            assertThat(Db.count("SELECT count(*) FROM journal WHERE fact_id = ?", lost))
                    .isZero();
        }
        rebuild().body("topics.missing", equalTo(0)).body("topics.same", equalTo(5));
        rebuild().body("same", equalTo(true));
    }

    @ParameterizedTest
    @Rule("SCORE-1")
    @ValueSource(
            strings = {
                "payload = payload || '{\"purpose\": \"WARRANTY\"}'",
                "business_date = business_date + 1",
                "version = version + 1",
                "fact_type = 'TASK_CLOSED'",
                "agent_id = 'somebody'",
                "subject_id = 'another'"
            })
    void aFactThatReadsOtherwiseInTheJournalIsDifferent(String change) throws SQLException {
        String altered = sent(3).getFirst();
        try (Damage damage = new Damage(altered, "UPDATE journal SET " + change + " WHERE fact_id = '%s'")) {
            assertThat(damage.rows()).isEqualTo(1);

            rebuild()
                    .body("same", equalTo(false))
                    .body("topics.same", equalTo(2))
                    .body("topics.different", equalTo(1))
                    .body("topics.differentIds", contains(altered))
                    .body("topics.missing", equalTo(0));
        }
        rebuild();
        rebuild().body("same", equalTo(true));
    }

    @Test
    void twentyAreNamedAndAllAreCounted() throws SQLException {
        List<String> ids = sent(25);
        String all = String.join("', '", ids);
        try (Damage damage = new Damage(all, "DELETE FROM journal WHERE fact_id IN ('%s')")) {
            assertThat(damage.rows()).isEqualTo(25);

            rebuild().body("topics.missing", equalTo(25)).body("topics.missingIds", hasSize(20));
        }
        rebuild();
    }

    /** One that no handler takes, one that the database refuses, one of no known type, and a good one behind the first. */
    @Test
    void whatIsSetAsideIsCountedApartUntilItIsSaidToBeReplayed() throws SQLException {
        UUID key = UUID.randomUUID();
        UUID poisonous = UUID.randomUUID();
        UUID far = UUID.randomUUID();
        try (Events events = new Events()) {
            events.sendRaw(poisonous, EventType.TASK_CREATED, key, 1, "{}".getBytes(StandardCharsets.UTF_8));
            events.sendRaw(far, EventType.CALL_COMPLETED, UUID.randomUUID(), 1, """
                    {"callId":"5c7f2b1e-0000-4000-8000-000000000001","direction":"OUTBOUND","agentId":"A",
                     "startedAt":"+999999999-01-01T00:00:00Z"}""".getBytes(StandardCharsets.UTF_8));
            Broker.awaitCaughtUp();
            events.closed(key, agent, "COMPLETED", Instant.parse("2026-04-07T02:00:00Z"));
            events.garbage(Topics.TASK);
        }
        sent(1);

        rebuild()
                .body("same", equalTo(true))
                .body("topics.facts", equalTo(5))
                .body("topics.same", equalTo(1))
                .body("topics.setAside", equalTo(4))
                .body("topics.missing", equalTo(0));

        Db.update("UPDATE dead_letter SET replayed_at = now() WHERE event_id = ? OR event_id IS NULL", far);
        rebuild()
                .body("same", equalTo(false))
                .body("topics.setAside", equalTo(2))
                .body("topics.missing", equalTo(2))
                .body("topics.missingIds.findAll { it.startsWith('ringback.task/') }", hasSize(1))
                .body("topics.missingIds", not(hasItem(poisonous.toString())));
    }

    /** Red without the committed offsets as the end: what is under way would be missing. */
    @Test
    void whatTheServiceHasNotTakenYetIsToComeAndNotMissing() throws Exception {
        sent(2);
        try (Events events = new Events();
                Connection other = Db.connect();
                Statement statement = other.createStatement();
                ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE journal IN SHARE ROW EXCLUSIVE MODE");
            for (int i = 0; i < 7; i++) {
                events.task(agent, "DEAL", DAY, DAY);
            }
            Future<ValidatableResponse> rebuilt = thread.submit(TopicCheckTest::rebuild);
            // The consumer, and the rebuild once it is done with the topics.
            Events.soon()
                    .until(() -> Db.count("SELECT count(*) FROM pg_locks WHERE NOT granted"
                                    + " AND relation = 'journal'::regclass")
                            == 2);
            other.rollback();

            rebuilt.get()
                    .body("same", equalTo(true))
                    .body("topics.same", equalTo(2))
                    .body("topics.toCome", equalTo(7))
                    .body("topics.missing", equalTo(0));
            events.awaitRecorded();
        }
        rebuild().body("topics.same", equalTo(9)).body("topics.toCome", equalTo(0));
    }

    @Test
    void theTopicsAreLeftOutWhenNobodyAsksForThem() {
        Api.as("admin")
                .queryParam("topics", "false")
                .post(PATH)
                .then()
                .statusCode(200)
                .body("sequence", not(equalTo(0)))
                .body("topics", equalTo(null));
        Api.as("admin")
                .queryParam("topics", "maybe")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("violations[0].field", equalTo("topics"));
    }

    /** Tasks; answers the ids of their events. */
    private List<String> sent(int tasks) {
        List<String> ids = new ArrayList<>();
        try (Events events = new Events()) {
            for (int i = 0; i < tasks; i++) {
                UUID task = UUID.randomUUID();
                ids.add(events.send(task, 1, Events.taskEvent(task, agent, "DEAL", DAY, DAY))
                        .toString());
            }
            events.awaitRecorded();
        }
        return ids;
    }

    private static ValidatableResponse rebuild() {
        return Api.as("admin").post(PATH).then().statusCode(200);
    }

    /** Changes rows of the journal past its triggers, and puts them back as they were. */
    private static final class Damage implements AutoCloseable {
        private final Connection connection;
        private final int rows;
        private final String condition;

        Damage(String ids, String change) throws SQLException {
            connection = Db.connect();
            condition = "fact_id IN ('" + ids + "')";
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TEMPORARY TABLE kept AS SELECT * FROM journal WHERE " + condition);
                statement.execute("ALTER TABLE journal DISABLE TRIGGER journal_append_only");
                rows = statement.executeUpdate(change.formatted(ids));
                statement.execute("ALTER TABLE journal ENABLE TRIGGER journal_append_only");
            }
        }

        int rows() {
            return rows;
        }

        @Override
        public void close() throws SQLException {
            try (connection;
                    Statement statement = connection.createStatement()) {
                statement.execute("ALTER TABLE journal DISABLE TRIGGER journal_append_only");
                statement.executeUpdate("DELETE FROM journal WHERE " + condition);
                statement.execute("ALTER TABLE journal ENABLE TRIGGER journal_append_only");
                statement.executeUpdate("INSERT INTO journal OVERRIDING SYSTEM VALUE SELECT * FROM kept");
            }
        }
    }
}
