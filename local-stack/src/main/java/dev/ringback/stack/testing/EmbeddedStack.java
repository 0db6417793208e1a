package dev.ringback.stack.testing;

import dev.ringback.stack.clock.ClockFile;
import dev.ringback.stack.postgres.PostgresServer;
import dev.ringback.stack.postgres.ServiceDatabase;
import dev.ringback.stack.process.ChildJvm;
import dev.ringback.stack.process.ClassArchive;
import dev.ringback.stack.process.Ports;
import dev.ringback.stack.process.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One PostgreSQL, one broker and one issuer for all tests of a JVM, each a process of its own that is started when first
 * asked for and ends, with its data, when this JVM does.
 *
 * <p>What runs is noted in system properties, because Quarkus loads test classes again and again in class loaders of
 * their own.
 */
public final class EmbeddedStack {

    /** Password of every database role. */
    public static final String PASSWORD = "ringback";

    private static final String PREFIX = "ringback.embedded.";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The same object for every class loader. */
    private static final Object JVM_WIDE = Runtime.getRuntime();

    private static final EmbeddedStack SHARED = new EmbeddedStack();

    private EmbeddedStack() {}

    /** The stack of this JVM. */
    public static EmbeddedStack shared() {
        return SHARED;
    }

    /** Starts all three parts side by side, which takes half the time of one after the other. */
    public void startAll() {
        synchronized (JVM_WIDE) {
            Part postgres = new Part("postgres");
            Part kafka = new Part("kafka");
            Part issuer = new Part("issuer");
            List<Runnable> waits = List.of(launchPostgres(postgres), launchKafka(kafka), launchIssuer(issuer));
            waits.forEach(Runnable::run);
        }
    }

    /**
     * JDBC address of a database, without credentials: user and database have the same name.
     *
     * @param database one of {@code ringback_task}, {@code ringback_call}, {@code ringback_complaint}, {@code
     *     ringback_scoring}
     */
    public String jdbcUrl(String database) {
        if (ServiceDatabase.ALL.stream().noneMatch(each -> each.name().equals(database))) {
            throw new IllegalArgumentException("No such database: " + database);
        }
        return "jdbc:postgresql://127.0.0.1:" + postgresPort() + "/" + database;
    }

    /** JDBC address of the server's own database with the credentials of its superuser. */
    public String superuserJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort() + "/postgres?user=postgres&password=" + PASSWORD;
    }

    /** Host and port of the broker. */
    public String bootstrapServers() {
        synchronized (JVM_WIDE) {
            Part part = new Part("kafka");
            launchKafka(part).run();
            return "127.0.0.1:" + part.port();
        }
    }

    /** Address of the issuer, which is also its name in tokens. */
    public String issuerUrl() {
        synchronized (JVM_WIDE) {
            Part part = new Part("issuer");
            launchIssuer(part).run();
            return "http://127.0.0.1:" + part.port();
        }
    }

    /** The folder with the issuer's key. */
    Path issuerKeys() {
        issuerUrl();
        return new Part("issuer").folder().resolve("issuer");
    }

    /** The clock file the tests share with what they test. */
    public ClockFile clock() {
        synchronized (JVM_WIDE) {
            String path = System.getProperty(PREFIX + "clock");
            if (path == null) {
                Path folder = newFolder();
                path = folder.resolve("clock").toString();
                // Deleted in the opposite order.
                folder.toFile().deleteOnExit();
                Path.of(path).toFile().deleteOnExit();
                System.setProperty(PREFIX + "clock", path);
            }
            return ClockFile.open(Path.of(path), Clock.systemUTC());
        }
    }

    private int postgresPort() {
        synchronized (JVM_WIDE) {
            Part part = new Part("postgres");
            launchPostgres(part).run();
            return part.port();
        }
    }

    private static Runnable launchPostgres(Part part) {
        String binaries = PostgresServer.sharedBinaries().toString();
        return part.launch(
                ProjectRoot.find().stackClassPath(),
                "-Xmx192m",
                "dev.ringback.stack.InfraMain",
                port -> List.of("--postgres-port", Integer.toString(port), "--postgres-binaries", binaries));
    }

    private static Runnable launchIssuer(Part part) {
        return part.launch(
                ProjectRoot.find().stackClassPath(),
                "-Xmx64m",
                "dev.ringback.stack.InfraMain",
                port -> List.of("--issuer-port", Integer.toString(port)));
    }

    private static Runnable launchKafka(Part part) {
        return part.launch(
                ProjectRoot.find().brokerClassPath(),
                "-Xmx320m",
                "dev.ringback.stack.kafka.BrokerMain",
                port -> List.of("--port", Integer.toString(port), "--controller-port", Integer.toString(Ports.free())));
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("ringback-test-");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a folder for test data", e);
        }
    }

    /** One process, known to every class loader by system properties. */
    private record Part(String name) {

        int port() {
            return Integer.getInteger(PREFIX + name + ".port");
        }

        Path folder() {
            return Path.of(System.getProperty(PREFIX + name + ".folder"));
        }

        /** Starts the process unless it runs; the answer waits until it is ready. */
        Runnable launch(
                String classPath, String heap, String mainClass, java.util.function.IntFunction<List<String>> options) {
            if (System.getProperty(PREFIX + name + ".port") != null) {
                return () -> {};
            }
            Path folder = newFolder();
            int port = Ports.free();
            Path log = folder.resolve(name + ".log");
            Path ready = folder.resolve("ready");
            List<String> arguments = new java.util.ArrayList<>(List.of(
                    heap,
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.io.tmpdir=" + folder,
                    "-cp",
                    classPath,
                    mainClass,
                    "--with-parent",
                    "--delete-data",
                    "--data",
                    folder.toString(),
                    "--ready-file",
                    ready.toString(),
                    "--log",
                    log.toString()));
            arguments.addAll(
                    0, ClassArchive.flags(PostgresServer.sharedBinaries().resolveSibling("classes"), "test-" + name));
            arguments.addAll(options.apply(port));
            Process process = new ChildJvm(arguments, Map.of(), log).startWithParent();
            // Ends the process by its id at the latest with this JVM, and keeps the pipe open until then.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return () -> {
                ChildJvm.awaitFile(process.toHandle(), ready, log, PATIENCE);
                System.setProperty(PREFIX + name + ".folder", folder.toString());
                System.setProperty(PREFIX + name + ".port", Integer.toString(port));
            };
        }
    }
}
