package dev.ringback.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.Drained;
import dev.ringback.platform.event.TaskClaimed;
import dev.ringback.platform.event.Topics;
import dev.ringback.platform.json.EventJson;
import dev.ringback.stack.testing.EmbeddedStack;
import dev.ringback.stack.testing.RingbackTestResource;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guards: DrainedMarks waits for the transactions of its instant, and looks into the outbox after them. */
@QuarkusTest
@QuarkusTestResource(
        value = RingbackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ringback_task"))
class DrainedMarksTest {
    private static final int PARTITIONS = 2;

    @Inject
    Outbox outbox;

    @Inject
    BusinessClock clock;

    /** Wall time: what lies in the topic from before is another test's. */
    private static long begun;

    @BeforeEach
    void begin() {
        begun = System.currentTimeMillis();
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    void noMarkPassesWhatATransactionUnderWayMayStillTellAndThenItStandsBehindIt() throws Exception {
        UUID task = UUID.randomUUID();
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> telling =
                    thread.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        outbox.append(task.toString(), 1, new TaskClaimed(task, "A01", 1, Instant.EPOCH));
                        appended.countDown();
                        reached(end);
                    }));
            reached(appended);
            Instant told = clock.now();
            TestClock.set(told.plus(Duration.ofHours(1)));

            await().during(Duration.ofMillis(1500))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> marksPast(told).isEmpty());
            end.countDown();
            telling.get();

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> marksPast(told).stream()
                                    .map(ConsumerRecord::partition)
                                    .distinct()
                                    .count()
                            == PARTITIONS);
            ConsumerRecord<String, byte[]> event = records().stream()
                    .filter(each -> each.key().equals(task.toString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(marksPast(told))
                    .filteredOn(mark -> mark.partition() == event.partition())
                    .allMatch(mark -> mark.offset() > event.offset());
            assertThat(marksPast(told)).allMatch(mark -> read(mark).partitions() == PARTITIONS);
        }
    }

    @Test
    void marksFollowAClockThatIsSetBack() {
        Instant noon = clock.now();
        TestClock.set(noon.plus(Duration.ofHours(3)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> lastMarks()
                                .filter(mark -> read(mark).until().isAfter(noon.plus(Duration.ofHours(2))))
                                .count()
                        == PARTITIONS);

        TestClock.set(noon.plus(Duration.ofHours(1)));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> lastMarks()
                                .filter(mark -> read(mark).until().isBefore(noon.plus(Duration.ofHours(2))))
                                .count()
                        == PARTITIONS);
    }

    /** The last mark of each partition. */
    private static Stream<ConsumerRecord<String, byte[]>> lastMarks() {
        Map<Integer, ConsumerRecord<String, byte[]>> last = new HashMap<>();
        marksPast(Instant.EPOCH).forEach(mark -> last.put(mark.partition(), mark));
        return last.values().stream();
    }

    private static void reached(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> marksPast(Instant instant) {
        return records().stream()
                .filter(each -> each.timestamp() >= begun)
                .filter(each -> Drained.WIRE_NAME.equals(
                        new String(each.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)))
                .filter(mark -> read(mark).until().isAfter(instant))
                .toList();
    }

    private static Drained.Mark read(ConsumerRecord<String, byte[]> mark) {
        return EventJson.read(mark.value(), Drained.Mark.class);
    }

    private static List<ConsumerRecord<String, byte[]>> records() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", EmbeddedStack.shared().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.TASK).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }
}
