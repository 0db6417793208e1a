package dev.ringback.scoring.pack;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.EventType;
import dev.ringback.platform.event.PackApplied;
import dev.ringback.platform.event.Topics;
import dev.ringback.platform.json.EventJson;
import dev.ringback.scoring.testing.Events;
import dev.ringback.stack.testing.EmbeddedStack;
import dev.ringback.stack.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The topic of packs as the other services see it: what they hear, and what they report. */
final class PackTopic {
    private PackTopic() {}

    /** A service reports on version 1 of a pack. */
    static void report(String pack, String service, String digest, @Nullable String refusal) {
        PackApplied report = new PackApplied(pack, 1, service, digest, refusal, TestClock.now());
        EventType type = EventType.of(PackApplied.class);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(type.topic(), pack + "/" + service, EventJson.write(report));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type.wireName(),
                        "ce_source",
                        "/" + service,
                        "ce_specversion",
                        "1.0",
                        "ce_subject",
                        pack + "/" + service,
                        "ce_aggregateversion",
                        "1",
                        "ce_time",
                        "2026-04-01T00:00:00Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", EmbeddedStack.shared().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record);
        }
    }

    /** What is said under a key, once it is. */
    static <E extends DomainEvent> E heard(String key, Class<E> type) {
        return Events.soon()
                .until(() -> under(key).map(data -> EventJson.read(data, type)), Optional::isPresent)
                .orElseThrow();
    }

    /** Whether nothing is said under a key so far. */
    static boolean silent(String key) {
        return under(key).isEmpty();
    }

    private static Optional<byte[]> under(String key) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", EmbeddedStack.shared().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.PACK).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<byte[]> found = new ArrayList<>();
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(key)) {
                        found.add(record.value());
                    }
                });
            }
            return found.stream().findFirst();
        }
    }
}
