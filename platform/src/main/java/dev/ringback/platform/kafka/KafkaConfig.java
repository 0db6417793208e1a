package dev.ringback.platform.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Configuration of the broker connection. */
@ConfigMapping(prefix = "ringback.kafka")
public interface KafkaConfig {
    /** Whether the service makes missing topics at start. */
    @WithDefault("true")
    boolean createTopics();

    /** Partitions of a topic the service makes. */
    @WithDefault("6")
    int partitions();

    /** Replicas of a topic the service makes; -1 takes the broker's default. */
    @WithDefault("-1")
    short replicas();

    /** Whether this process publishes what its database has committed. */
    @WithName("relay.enabled")
    @WithDefault("true")
    boolean relayEnabled();

    /** Most events published in one round. */
    @WithName("relay.batch-size")
    @WithDefault("500")
    int relayBatchSize();

    /** How often the relay looks when nothing wakes it. */
    @WithName("relay.poll-interval")
    @WithDefault("500ms")
    Duration relayPollInterval();

    /** How long at least from one round to the next, so that what comes meanwhile goes out together. */
    @WithName("relay.spacing")
    @WithDefault("20ms")
    Duration relaySpacing();

    /** The topics this service alone writes; it marks in each of their partitions up to when all of its events are there. */
    Optional<List<String>> writes();

    /** Business time from one mark to the next. */
    @WithName("drained.every")
    @WithDefault("15s")
    Duration drainedEvery();

    /** Whether this process takes events. */
    @WithName("inbox.enabled")
    @WithDefault("true")
    boolean inboxEnabled();

    /** Most events applied in one transaction. */
    @WithName("inbox.batch-size")
    @WithDefault("500")
    int inboxBatchSize();

    /** How long ids of applied events are kept; longer than any topic keeps its records. */
    @WithName("inbox.retention")
    @WithDefault("90D")
    Duration inboxRetention();
}
