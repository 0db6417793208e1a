package dev.ringback.scoring.testing;

import dev.ringback.platform.event.Topics;
import dev.ringback.stack.testing.EmbeddedStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Listens to the directory's topic as another service does. */
public final class DirectoryTopic {
    private DirectoryTopic() {}

    /** One record. */
    public record Heard(String key, String type, String version, String data) {}

    /** The records whose data name an id, once there are so many. */
    public static List<Heard> awaitAbout(String id, int number) {
        List<Heard> heard = new ArrayList<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", EmbeddedStack.shared().bootstrapServers());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DIRECTORY).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Events.soon().until(() -> {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    String data = new String(record.value(), StandardCharsets.UTF_8);
                    if (data.contains(id)) {
                        heard.add(new Heard(
                                record.key(), header(record, "ce_type"), header(record, "ce_aggregateversion"), data));
                    }
                }
                return heard.size() >= number;
            });
        }
        return heard;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
