package dev.ringback.scoring.testing;

import dev.ringback.platform.event.Topics;
import dev.ringback.stack.testing.EmbeddedStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Listens to the topic of closed statements. */
public final class StatementTopic {
    private StatementTopic() {}

    /** One record. */
    public record Heard(String type, String data) {}

    /** The record under a key, once it is there. */
    public static Heard await(String key) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", EmbeddedStack.shared().bootstrapServers());
        AtomicReference<Heard> heard = new AtomicReference<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.STATEMENT).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Events.soon().until(() -> {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (key.equals(record.key())) {
                        heard.set(new Heard(
                                new String(
                                        record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8),
                                new String(record.value(), StandardCharsets.UTF_8)));
                    }
                }
                return heard.get() != null;
            });
        }
        return heard.get();
    }
}
