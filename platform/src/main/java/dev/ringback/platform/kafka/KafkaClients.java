package dev.ringback.platform.kafka;

import dev.ringback.platform.event.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the plain Kafka clients with the settings the invariants need: acks=all, idempotent, no automatic commits. */
@ApplicationScoped
public class KafkaClients {
    private final String bootstrapServers;
    private final String service;
    private final KafkaConfig config;

    KafkaClients(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service,
            KafkaConfig config) {
        this.bootstrapServers = bootstrapServers;
        this.service = service;
        this.config = config;
    }

    /** What this service's events name as their source. */
    public String source() {
        return "/" + service;
    }

    /** A producer whose acknowledgement means that all in-sync replicas have the record. */
    public KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = common();
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        settings.put("delivery.timeout.ms", "20000");
        settings.put("request.timeout.ms", "10000");
        settings.put("max.block.ms", "10000");
        settings.put("linger.ms", "0");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** A consumer of this service's group; offsets are committed by hand, after the database. */
    public KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = common();
        settings.put("group.id", service);
        settings.put("group.protocol", "consumer");
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.records", Integer.toString(config.inboxBatchSize()));
        settings.put("isolation.level", "read_committed");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A consumer of no group, for who reads topics again beside it. */
    public KafkaConsumer<String, byte[]> reader() {
        Map<String, Object> settings = common();
        settings.put("client.id", service + "-reader");
        settings.put("enable.auto.commit", "false");
        settings.put("allow.auto.create.topics", "false");
        settings.put("auto.offset.reset", "earliest");
        settings.put("default.api.timeout.ms", "10000");
        settings.put("request.timeout.ms", "10000");
        settings.put("max.poll.records", Integer.toString(config.inboxBatchSize()));
        settings.put("isolation.level", "read_committed");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * How far this service's group has come, in each partition that it has ever committed anything of.
     *
     * @throws KafkaException when the broker cannot be reached or refuses
     */
    public Map<TopicPartition, Long> committed() {
        try (Admin admin = Admin.create(common())) {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            admin.listConsumerGroupOffsets(service)
                    .partitionsToOffsetAndMetadata()
                    .get(10, TimeUnit.SECONDS)
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            offsets.put(partition, offset.offset());
                        }
                    });
            return offsets;
        } catch (ExecutionException e) {
            throw new KafkaException("Cannot read the offsets of the group", e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("The broker did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while reading the offsets of the group", e);
        }
    }

    /**
     * Makes the topics that do not exist yet.
     *
     * @throws KafkaException when the broker cannot be reached or refuses
     */
    public void ensureTopics() {
        if (!config.createTopics()) {
            return;
        }
        try (Admin admin = Admin.create(common())) {
            Set<String> existing = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            List<NewTopic> missing = Topics.all().stream()
                    .filter(topic -> !existing.contains(topic))
                    .map(this::newTopic)
                    .toList();
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get(10, TimeUnit.SECONDS);
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("Cannot make the topics", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new KafkaException("The broker did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while making the topics", e);
        }
    }

    private NewTopic newTopic(String name) {
        NewTopic topic = new NewTopic(name, config.partitions(), config.replicas());
        return Topics.compacted(name)
                ? topic.configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))
                : topic.configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(TimeUnit.DAYS.toMillis(60))));
    }

    private Map<String, Object> common() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("client.id", service);
        settings.put("reconnect.backoff.max.ms", "1000");
        return settings;
    }
}
