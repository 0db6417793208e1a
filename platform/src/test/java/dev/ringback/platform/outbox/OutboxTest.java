package dev.ringback.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ringback.platform.event.EventType;
import dev.ringback.platform.event.TaskClaimed;
import dev.ringback.platform.event.Topics;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.probe.Db;
import dev.ringback.stack.testing.EmbeddedStack;
import dev.ringback.stack.testing.RingbackTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** Invariant 5, the writing half: the topic holds what was committed, per aggregate in version order. */
@QuarkusTest
@QuarkusTestResource(
        value = RingbackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ringback_task"))
class OutboxTest {
    @Inject
    Outbox outbox;

    private static TaskClaimed claimed(UUID task, long version) {
        return new TaskClaimed(task, "A01", version, Instant.EPOCH);
    }

    private static void awaitEmptyOutbox() {
        await().atMost(Duration.ofSeconds(30)).until(() -> Db.count("SELECT count(*) FROM outbox") == 0);
    }

    @Test
    void onlyCommittedEventsReachTheTopic() {
        UUID kept = UUID.randomUUID();
        UUID dropped = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(kept.toString(), 1, claimed(kept, 1)));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(dropped.toString(), 1, claimed(dropped, 1));
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        awaitEmptyOutbox();

        assertThat(onTopic(kept)).hasSize(1);
        assertThat(onTopic(dropped)).isEmpty();
    }

    @Test
    void appendingWithoutATransactionIsRefused() {
        UUID task = UUID.randomUUID();
        assertThatThrownBy(() -> outbox.append(task.toString(), 1, claimed(task, 1)))
                .isInstanceOf(TransactionalException.class);
    }

    // Guard: OutboxPublisher sends one event of an aggregate a round and selects by id.
    @Test
    void versionsOfAnAggregateArriveInOrderWhateverHappensBeside() throws Exception {
        List<UUID> tasks =
                IntStream.range(0, 8).mapToObj(i -> UUID.randomUUID()).toList();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (UUID task : tasks) {
                executor.submit(() -> LongStream.rangeClosed(1, 40)
                        .forEach(version -> QuarkusTransaction.requiringNew()
                                .run(() -> outbox.append(task.toString(), version, claimed(task, version)))));
            }
        }

        awaitEmptyOutbox();

        for (UUID task : tasks) {
            assertThat(onTopic(task).stream()
                            .map(OutboxTest::version)
                            .distinct()
                            .toList())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 40).boxed().toList());
        }
    }

    @Test
    void recordIsABinaryCloudEventKeyedByItsAggregate() {
        UUID task = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(task.toString(), 3, claimed(task, 9)));

        awaitEmptyOutbox();

        ConsumerRecord<String, byte[]> record = onTopic(task).getFirst();
        assertThat(header(record, "ce_type")).isEqualTo(EventType.TASK_CLAIMED.wireName());
        assertThat(header(record, "ce_source")).isEqualTo("/probe-service");
        assertThat(header(record, "ce_subject")).isEqualTo(task.toString());
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(version(record)).isEqualTo(3);
        assertThat(EventJson.read(record.value(), TaskClaimed.class)).isEqualTo(claimed(task, 9));
    }

    private static long version(ConsumerRecord<String, byte[]> record) {
        return Long.parseLong(header(record, "ce_aggregateversion"));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static List<ConsumerRecord<String, byte[]>> onTopic(UUID task) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", EmbeddedStack.shared().bootstrapServers());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.TASK).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(task.toString())) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }
}
