package dev.ringback.stack.kafka;

import dev.ringback.stack.process.Folders;
import dev.ringback.stack.process.Options;
import dev.ringback.stack.process.ParentWatch;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A single Kafka node, broker and controller in one, with its data in a folder.
 *
 * <p>Options: {@code --data DIR --port N --controller-port N --ready-file FILE}; {@code --with-parent} ends the process
 * with the one that started it, {@code --delete-data} then leaves nothing behind.
 */
public final class BrokerMain {

    private BrokerMain() {}

    /** Runs until the process is told to end. */
    public static void main(String[] args) throws IOException {
        Options options = Options.parse(List.of(args), Set.of("with-parent", "delete-data"));
        Path folder = Folders.createPrivate(options.path("data"));
        if (options.has("with-parent")) {
            ParentWatch.start(System.in, () -> System.exit(0));
        }
        Properties properties = properties(
                folder,
                options.port("port").orElseThrow(),
                options.port("controller-port").orElseThrow());
        format(folder, properties);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.shutdown();
            server.awaitShutdown();
            if (options.has("delete-data")) {
                Folders.delete(folder);
            }
        }));
        server.startup();
        Files.writeString(
                options.path("ready-file"),
                Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    private static void format(Path folder, Properties properties) throws IOException {
        if (Files.exists(folder.resolve("log/meta.properties"))) {
            return;
        }
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Path file = folder.resolve("server.properties");
        Files.writeString(file, text.toString());
        String[] command = {
            "format",
            "--config",
            file.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        int status = StorageTool.execute(command, System.out);
        if (status != 0) {
            throw new IOException("Cannot format the broker's folder " + folder);
        }
    }

    private static Properties properties(Path folder, int port, int controllerPort) {
        Properties p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.setProperty("listeners", "CLIENT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.setProperty("advertised.listeners", "CLIENT://127.0.0.1:" + port);
        p.setProperty("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("inter.broker.listener.name", "CLIENT");
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("log.dirs", folder.resolve("log").toString());
        // A misspelt topic has to be an error, not a new topic.
        p.setProperty("auto.create.topics.enable", "false");
        p.setProperty("num.partitions", "6");
        p.setProperty("default.replication.factor", "1");
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("offsets.topic.num.partitions", "6");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("transaction.state.log.num.partitions", "3");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.num.partitions", "1");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        p.setProperty("group.coordinator.rebalance.protocols", "classic,consumer");
        p.setProperty("group.consumer.heartbeat.interval.ms", "1000");
        p.setProperty("group.consumer.session.timeout.ms", "10000");
        p.setProperty("group.consumer.min.session.timeout.ms", "5000");
        p.setProperty("group.consumer.min.heartbeat.interval.ms", "500");
        // Events are kept for good unless the topic says otherwise: a read model can be rebuilt from them.
        p.setProperty("log.retention.ms", "-1");
        // After a kill the controller takes the broker back only when the old session is over.
        p.setProperty("broker.session.timeout.ms", "4000");
        p.setProperty("broker.heartbeat.interval.ms", "500");
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "4");
        p.setProperty("background.threads", "2");
        p.setProperty("num.recovery.threads.per.data.dir", "2");
        p.setProperty("log.cleaner.dedupe.buffer.size", "16777216");
        return p;
    }
}
