package dev.ringback.platform.inbox;

import dev.ringback.platform.kafka.KafkaClients;
import dev.ringback.platform.kafka.KafkaConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The service's one consumer, on a thread of its own. Offsets are committed after the database. */
@ApplicationScoped
class InboxConsumer {
    private static final Logger LOG = Logger.getLogger(InboxConsumer.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final KafkaClients kafka;
    private final KafkaConfig config;
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Thread thread;

    InboxConsumer(Inbox inbox, KafkaClients kafka, KafkaConfig config) {
        this.inbox = inbox;
        this.kafka = kafka;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.inboxEnabled() && !inbox.topics().isEmpty()) {
            running = true;
            thread = Thread.ofPlatform().name("inbox-consumer").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        @Nullable KafkaConsumer<String, byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        @Nullable Thread owner = thread;
        if (owner != null) {
            owner.join(Duration.ofSeconds(15));
        }
    }

    /** Whether the consumer runs, or there is nothing to consume. */
    boolean alive() {
        @Nullable Thread owner = thread;
        return owner == null || owner.isAlive();
    }

    private void run() {
        while (running) {
            try {
                kafka.ensureTopics();
                try (KafkaConsumer<String, byte[]> current = kafka.consumer()) {
                    consumer = current;
                    current.subscribe(inbox.topics());
                    consume(current);
                }
            } catch (WakeupException stopping) {
                LOG.debug("Consumer woken up to stop");
            } catch (KafkaException e) {
                LOG.warnf("Consumer interrupted, trying again: %s", e.getMessage());
                pause(Duration.ofSeconds(1));
            } finally {
                consumer = null;
            }
        }
    }

    private void consume(KafkaConsumer<String, byte[]> current) {
        int failures = 0;
        while (running) {
            ConsumerRecords<String, byte[]> records = current.poll(POLL);
            if (records.isEmpty()) {
                continue;
            }
            try {
                inbox.apply(incoming(records));
                failures = 0;
                current.commitSync();
            } catch (KafkaException e) {
                throw e;
            } catch (RuntimeException passing) {
                LOG.warnf("Events wait for the database: %s", passing.getMessage());
                rewind(current, records);
                pause(backoff(++failures));
            }
        }
    }

    private static List<Incoming> incoming(ConsumerRecords<String, byte[]> records) {
        List<Incoming> batch = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            batch.add(Incoming.of(record));
        }
        return batch;
    }

    private static void rewind(KafkaConsumer<String, byte[]> current, ConsumerRecords<String, byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            if (current.assignment().contains(partition)) {
                current.seek(partition, records.records(partition).getFirst().offset());
            }
        }
    }

    private static Duration backoff(int failures) {
        Duration grown = Duration.ofMillis(100L << Math.min(failures, 6));
        return grown.compareTo(LONGEST_BACKOFF) < 0 ? grown : LONGEST_BACKOFF;
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
