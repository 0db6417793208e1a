package dev.ringback.scoring.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.ringback.platform.event.EventType;
import dev.ringback.platform.event.TaskCreated;
import dev.ringback.platform.json.EventJson;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal is append only and takes nothing it cannot understand. */
@QuarkusTest
@OnTheStack
class JournalTest {

    /** Red without the triggers of V002. */
    @ParameterizedTest
    @ValueSource(strings = {"UPDATE journal SET agent_id = 'X'", "DELETE FROM journal", "TRUNCATE journal"})
    void nobodyChangesTheJournal(String attempt) {
        String agent = Api.newAgent();

        assertThatThrownBy(() -> Db.update(attempt))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append only");
        assertThat(Db.count("SELECT count(*) FROM journal WHERE agent_id = ?", agent))
                .isEqualTo(1);
    }

    @Test
    void aPoisonousEventIsSetAsideAndTheNextOneIsTaken() {
        LocalDate day = LocalDate.of(2026, 4, 7);
        UUID task = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        TaskCreated backwards = new TaskCreated(
                task, "p", 1, "DEAL", "TASK-2", "b", task, "ORDER", task, day, day.minusDays(1), "A", null);
        try (Events events = new Events()) {
            events.sendRaw(id, EventType.TASK_CREATED, task, 1, EventJson.write(backwards));
            events.task(Api.newAgent(), "DEAL", day, day);
            events.awaitRecorded();
        }

        Events.soon()
                .until(() ->
                        Db.count("SELECT count(*) FROM dead_letter WHERE event_id = ? AND reason LIKE 'MALFORMED%'", id)
                                == 1);
        assertThat(Db.count("SELECT count(*) FROM journal WHERE fact_id = ?", id.toString()))
                .isZero();
        Api.as("manager").get("/v1/scoring/journal").then().body("deadLetters", greaterThanOrEqualTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TASK_CREATED|{}",
                "TASK_CLOSED|{}",
                "CALL_COMPLETED|{}",
                "ORDER_RECEIVED|{}",
                "ENQUIRY_RECEIVED|{}",
                "CALL_COMPLETED|not json",
                "CALL_COMPLETED|{\"callId\": \"no id\"}",
                "CALL_COMPLETED|{\"callId\":\"5c7f2b1e-0000-4000-8000-000000000001\",\"direction\":\"OUTBOUND\",\"agentId\":\"A\",\"startedAt\":\"+999999999-01-01T00:00:00Z\"}"
            })
    void whatLacksItsFieldsIsPoisonous(EventType type, String data) {
        UUID id = UUID.randomUUID();
        try (Events events = new Events()) {
            events.sendRaw(id, type, UUID.randomUUID(), 1, data.getBytes(StandardCharsets.UTF_8));
            Events.soon().until(() -> Db.count("SELECT count(*) FROM dead_letter WHERE event_id = ?", id) == 1);
        }

        assertThat(Db.count("SELECT count(*) FROM journal WHERE fact_id = ?", id.toString()))
                .isZero();
    }

    @Test
    void theFiguresCountFactsByType() {
        Api.records(Api.newAgent(), "2026-04-15", 5);

        Api.as("bi")
                .get("/v1/scoring/journal")
                .then()
                .statusCode(200)
                .body("lastSequence", greaterThanOrEqualTo(2))
                .body("factsByType.RECORDS_VERIFIED", greaterThanOrEqualTo(1))
                .body("factsByType.AGENT_CHANGED", greaterThanOrEqualTo(1));
    }

    @ParameterizedTest
    @CsvSource({"bi,200", "manager,200", "admin,200", "agent,403", "hr,403", "crm,403"})
    void theFiguresAreForThoseWhoWatchTheScoring(String role, int status) {
        Api.as(role).get("/v1/scoring/journal").then().statusCode(status);
    }
}
