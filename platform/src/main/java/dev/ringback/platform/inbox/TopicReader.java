package dev.ringback.platform.inbox;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.EventType;
import dev.ringback.platform.kafka.KafkaClients;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the topics still hold of some types of events, once more and beside the inbox: without the group, from the beginning to where
 * they end when it begins, and there only what the inbox has committed, so that all it tells of is applied or set aside. Memory is that of
 * one poll. One reading at a time, on a thread of its own.
 */
@ApplicationScoped
public class TopicReader {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 250;

    private final KafkaClients kafka;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("topic-reader").daemon().factory());

    TopicReader(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /**
     * A record of one of the types, or of none that is known.
     *
     * @param eventId absent when there is none that can be read
     * @param delivery absent when the record cannot be understood
     */
    public record Told(
            String topic,
            int partition,
            long offset,
            @Nullable UUID eventId,
            EventHandler.@Nullable Delivery<DomainEvent> delivery) {}

    /**
     * What was read.
     *
     * @param records records of any kind
     * @param toCome records that the inbox had not committed when the patience was over; they were not read
     */
    public record Extent(long records, long toCome) {}

    /** Takes what one poll brought. */
    @FunctionalInterface
    public interface Sink {
        /** Takes some records in the order of their partitions. */
        void take(List<Told> told);
    }

    /**
     * Reads.
     *
     * @param types whose topics are read; marks and events of other types are passed over
     * @param patience how long to wait for the inbox to come to where the topics end
     * @throws TopicsUnreadableException when the broker does not answer
     */
    public Extent read(Set<EventType> types, Duration patience, Sink sink) {
        try {
            return thread.submit(() -> readAll(types, patience, sink)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicsUnreadableException(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case KafkaException broker -> throw new TopicsUnreadableException(broker);
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private Extent readAll(Set<EventType> types, Duration patience, Sink sink) throws InterruptedException {
        try (KafkaConsumer<String, byte[]> consumer = kafka.reader()) {
            List<TopicPartition> partitions = partitions(consumer, types);
            Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> taken = taken(end, patience);
            long toCome = 0;
            Map<TopicPartition, Long> upTo = new HashMap<>();
            for (TopicPartition partition : partitions) {
                long first = begin.getOrDefault(partition, 0L);
                long last = end.getOrDefault(partition, 0L);
                long stop = Math.clamp(taken.getOrDefault(partition, first), Math.min(first, last), last);
                toCome += last - stop;
                if (stop > first) {
                    upTo.put(partition, stop);
                }
            }
            consumer.assign(upTo.keySet());
            consumer.seekToBeginning(upTo.keySet());
            return new Extent(drain(consumer, upTo, types, sink), toCome);
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, Set<EventType> types) {
        return types.stream()
                .map(EventType::topic)
                .distinct()
                .sorted()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** What the inbox has committed, once that is everything or the patience is over. */
    private Map<TopicPartition, Long> taken(Map<TopicPartition, Long> end, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Map<TopicPartition, Long> taken = kafka.committed();
            boolean all =
                    end.entrySet().stream().allMatch(each -> taken.getOrDefault(each.getKey(), 0L) >= each.getValue());
            if (all || System.nanoTime() - deadline > 0) {
                return taken;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static long drain(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> upTo, Set<EventType> types, Sink sink) {
        Map<TopicPartition, Long> left = new HashMap<>(upTo);
        long records = 0;
        long heard = System.nanoTime();
        while (!left.isEmpty()) {
            ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
            List<Told> told = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> record : polled) {
                if (record.offset() < left.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                    records++;
                    add(Incoming.of(record), types, told);
                }
            }
            if (!told.isEmpty()) {
                sink.take(told);
            }
            // What was compacted away or deleted meanwhile has an offset, too.
            List<TopicPartition> ended = left.keySet().stream()
                    .filter(partition -> consumer.position(partition) >= left.getOrDefault(partition, 0L))
                    .toList();
            consumer.pause(ended);
            ended.forEach(left::remove);
            if (!ended.isEmpty() || !polled.isEmpty()) {
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > SILENCE.toNanos()) {
                throw new TopicsUnreadableException("Nothing came within " + SILENCE.toSeconds() + " s");
            }
        }
        return records;
    }

    private static void add(Incoming incoming, Set<EventType> types, List<Told> told) {
        boolean wanted = incoming.type()
                .map(types::contains)
                .orElseGet(() -> incoming.mark().isEmpty());
        if (wanted) {
            told.add(new Told(
                    incoming.topic(),
                    incoming.partition(),
                    incoming.offset(),
                    incoming.eventId().orElse(null),
                    delivery(incoming)));
        }
    }

    private static EventHandler.@Nullable Delivery<DomainEvent> delivery(Incoming incoming) {
        try {
            return incoming.read();
        } catch (PoisonousEventException notUnderstood) {
            return null;
        }
    }
}
