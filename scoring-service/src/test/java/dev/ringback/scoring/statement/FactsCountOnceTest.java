package dev.ringback.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SCORE-1: however often a fact comes, it counts once. */
@QuarkusTest
@OnTheStack
class FactsCountOnceTest {
    private static final Instant IN_TIME = Instant.parse("2026-04-03T02:00:00Z");

    private static final String ENQUIRY = "TECHNICAL_ENQUIRY";

    private final Events events = new Events();

    @BeforeEach
    void inJuly() {
        TestClock.set(Instant.parse("2026-07-20T04:00:00Z"));
    }

    @AfterEach
    void close() {
        events.close();
        TestClock.reset();
    }

    @Test
    @Rule("SCORE-1")
    void anEventDeliveredTwiceCountsOnce() {
        String agent = Api.newAgent();
        UUID call = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        var event = Events.callEvent(
                call, agent, UUID.randomUUID(), ENQUIRY, UUID.randomUUID(), "SUCCESSFUL", "OUTBOUND", IN_TIME);
        events.send(id, call, 1, event);
        events.send(id, call, 1, event);
        UUID other = UUID.randomUUID();
        events.send(
                other,
                1,
                Events.callEvent(
                        other,
                        agent,
                        UUID.randomUUID(),
                        ENQUIRY,
                        UUID.randomUUID(),
                        "SUCCESSFUL",
                        "OUTBOUND",
                        IN_TIME));
        events.send(UUID.randomUUID(), call, 1, event);
        events.send(id, call, 1, event);
        events.awaitRecorded();

        assertThat(Db.count("SELECT count(*) FROM journal WHERE fact_id = ?", id.toString()))
                .isEqualTo(1);
        assertThat(Db.count("SELECT count(*) FROM measure_call WHERE agent_id = ? AND effective", agent))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @Rule("SCORE-1")
    @ValueSource(strings = {"inbox forgets", "inbox remembers"})
    void theJournalTakesAFactOnceEvenIfTheInboxHasForgottenTheEvent(String memory) throws Exception {
        String agent = Api.newAgent();
        UUID call = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        var event = Events.callEvent(
                call, agent, UUID.randomUUID(), ENQUIRY, UUID.randomUUID(), "SUCCESSFUL", "OUTBOUND", IN_TIME);
        events.send(id, call, 1, event);
        events.awaitRecorded();
        if (memory.equals("inbox forgets")) {
            Db.update("DELETE FROM inbox WHERE event_id = ?", id);
        }
        events.send(id, call, 1, event);
        UUID other = UUID.randomUUID();
        UUID last = events.send(
                other,
                1,
                Events.callEvent(
                        other,
                        agent,
                        UUID.randomUUID(),
                        ENQUIRY,
                        UUID.randomUUID(),
                        "SUCCESSFUL",
                        "OUTBOUND",
                        IN_TIME));
        events.awaitRecorded();

        assertThat(Db.count("SELECT count(*) FROM journal WHERE fact_id = ANY (?)", (Object)
                        new String[] {id.toString(), last.toString()}))
                .isEqualTo(2);
        Events.soon()
                .untilAsserted(() -> assertThat(
                                Db.count("SELECT count(*) FROM measure_call WHERE agent_id = ? AND effective", agent))
                        .isEqualTo(2));
    }
}
