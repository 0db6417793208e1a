package dev.ringback.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.TaskCreated;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.EmbeddedStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A second consumer of the group takes partitions in the middle of a batch and dies with what it got, and everything is delivered a
 * second time: the statement is the same as that of the same facts in peace.
 */
@QuarkusTest
@OnTheStack
class RebalanceTest {
    private static final int TASKS = 60;
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

    private final Events events = new Events();

    private record Sent(UUID id, UUID aggregate, DomainEvent event) {}

    @BeforeEach
    void inMay() {
        TestClock.set(Instant.parse("2026-05-20T04:00:00Z"));
    }

    @AfterEach
    void close() {
        events.close();
        TestClock.reset();
    }

    @Test
    @Rule("SCORE-1")
    void twoConsumersARebalanceAndARedeliveryChangeNoStatement() {
        String calm = Api.newAgentPaid("4000.00");
        send(facts(calm));
        events.awaitRecorded();
        String disturbed = Api.newAgentPaid("4000.00");
        List<Sent> facts = facts(disturbed);

        int taken = 0;
        try (KafkaConsumer<String, byte[]> second = member()) {
            second.subscribe(List.of("ringback.task", "ringback.call"));
            for (int from = 0; from < facts.size(); from += 20) {
                send(facts.subList(from, Math.min(facts.size(), from + 20)));
                taken += second.poll(Duration.ofMillis(500)).count();
            }
            for (int i = 0; i < 60 && taken == 0; i++) {
                send(facts.subList(0, 20));
                taken += second.poll(Duration.ofMillis(500)).count();
            }
        }
        send(facts);
        events.awaitRecorded();

        assertThat(taken).as("what the second consumer took and never handled").isPositive();
        assertThat(lines(disturbed)).isEqualTo(lines(calm)).hasSizeGreaterThan(5);
        assertThat(Api.read(disturbed, "2026-04").text("pay"))
                .isEqualTo(Api.read(calm, "2026-04").text("pay"));
    }

    /** A member of the service's group that commits nothing. */
    private static KafkaConsumer<String, byte[]> member() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", EmbeddedStack.shared().bootstrapServers(),
                        "group.id", "scoring-service",
                        "group.protocol", "consumer",
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private void send(List<Sent> facts) {
        facts.forEach(fact -> events.send(fact.id(), fact.aggregate(), 1, fact.event()));
    }

    private static List<Sent> facts(String agent) {
        List<Sent> facts = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            UUID task = UUID.randomUUID();
            UUID call = UUID.randomUUID();
            facts.add(new Sent(
                    UUID.randomUUID(),
                    task,
                    new TaskCreated(
                            task,
                            "deal-callback",
                            1,
                            "DEAL",
                            "TASK-2",
                            "machinery",
                            UUID.randomUUID(),
                            "ORDER",
                            UUID.randomUUID(),
                            FIRST,
                            FIRST.plusDays(6),
                            agent,
                            null)));
            facts.add(new Sent(
                    UUID.randomUUID(),
                    call,
                    Events.callEvent(
                            call,
                            agent,
                            task,
                            "DEAL",
                            UUID.randomUUID(),
                            i % 7 == 0 ? "NO_ANSWER" : "EFFECTIVE",
                            "OUTBOUND",
                            Instant.parse("2026-04-03T02:00:00Z"))));
        }
        return facts;
    }

    private static List<Map<String, Object>> lines(String agent) {
        return Api.read(agent, "2026-04").lines().stream()
                .map(line -> {
                    Map<String, Object> content = new HashMap<>(line);
                    content.remove("facts");
                    return content;
                })
                .toList();
    }
}
