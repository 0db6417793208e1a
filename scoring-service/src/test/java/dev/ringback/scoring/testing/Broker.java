package dev.ringback.scoring.testing;

import dev.ringback.platform.event.Topics;
import dev.ringback.stack.testing.EmbeddedStack;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What an operator does on the broker, and to the service's consumer. */
public final class Broker {
    private static final String GROUP = "scoring-service";

    private Broker() {}

    /** Waits until the group has committed all that the topics hold of it. */
    public static void awaitCaughtUp() {
        try (Admin admin = admin()) {
            Events.soon().until(() -> {
                Map<TopicPartition, Long> end = offsets(admin, OffsetSpec.latest());
                Map<TopicPartition, OffsetAndMetadata> committed = committed(admin);
                return end.entrySet().stream()
                        .allMatch(each -> each.getValue() == 0
                                || !facts(each.getKey())
                                || committed.containsKey(each.getKey())
                                        && committed.get(each.getKey()).offset() >= each.getValue());
            });
        }
    }

    /** As if all that the topics hold were older than they keep. */
    public static void forgetRecords() {
        awaitCaughtUp();
        try (Admin admin = admin()) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            offsets(admin, OffsetSpec.latest()).forEach((partition, end) -> {
                if (facts(partition)) {
                    all.put(partition, RecordsToDelete.beforeOffset(end));
                }
            });
            admin.deleteRecords(all).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops the service's consumer, sets its group back to the beginning of the topics that tell facts, and starts it again. */
    public static void redeliver(Runnable whileStopped) {
        consumer("stop", ShutdownEvent.class);
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetAndMetadata> beginning = offsets(admin, OffsetSpec.earliest()).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> new OffsetAndMetadata(each.getValue())));
            beginning.keySet().removeIf(partition -> !facts(partition));
            // The group takes it as soon as its last member is gone.
            Events.soon().ignoreExceptions().until(() -> {
                admin.alterConsumerGroupOffsets(GROUP, beginning).all().get();
                return true;
            });
            whileStopped.run();
        } finally {
            consumer("start", StartupEvent.class);
        }
    }

    private static boolean facts(TopicPartition partition) {
        return Topics.marked().contains(partition.topic()) && !partition.topic().equals(Topics.SCRIPT);
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin) {
        try {
            return admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, OffsetSpec spec) {
        try {
            Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
            admin.describeTopics(List.copyOf(Topics.all()))
                    .allTopicNames()
                    .get()
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(each -> partitions.put(new TopicPartition(topic, each.partition()), spec)));
            Map<TopicPartition, Long> offsets = new HashMap<>();
            admin.listOffsets(partitions)
                    .all()
                    .get()
                    .forEach((partition, found) -> offsets.put(partition, found.offset()));
            return offsets;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the end and the beginning of the process do to it. */
    private static void consumer(String method, Class<?> event) {
        try {
            Class<?> type = Class.forName("dev.ringback.platform.inbox.InboxConsumer");
            Method observer = type.getDeclaredMethod(method, event);
            observer.setAccessible(true);
            observer.invoke(
                    ClientProxy.unwrap(Arc.container().select(type).get()),
                    event.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", EmbeddedStack.shared().bootstrapServers()));
    }
}
