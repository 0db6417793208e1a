package dev.ringback.stack;

import dev.ringback.stack.postgres.PostgresServer;
import dev.ringback.stack.process.Options;
import dev.ringback.stack.process.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a stack is run.
 *
 * @param root the checkout whose built services are started
 * @param home folder for pid files, logs and PostgreSQL's programs
 * @param data folder for everything that outlives a restart
 * @param ports a port for every {@link StackPort}
 * @param lifetime whether the processes outlive this JVM
 * @param tuning whether the processes start soon or reach their full speed soon
 */
public record StackOptions(
        ProjectRoot root, Path home, Path data, Map<StackPort, Integer> ports, Lifetime lifetime, Tuning tuning) {

    public StackOptions {
        ports = Map.copyOf(ports);
        if (ports.size() != StackPort.values().length) {
            throw new IllegalArgumentException("A port is missing: " + ports);
        }
    }

    /** With processes that start soon. */
    public StackOptions(ProjectRoot root, Path home, Path data, Map<StackPort, Integer> ports, Lifetime lifetime) {
        this(root, home, data, ports, lifetime, Tuning.START);
    }

    /** How long processes live. */
    public enum Lifetime {
        /** Until they are stopped. */
        DETACHED,
        /** As long as the JVM that started them, at most. */
        WITH_JVM
    }

    /** What the processes are tuned for. */
    public enum Tuning {
        /** The least processor time in a life of minutes; for tests. */
        SHORT_LIFE,
        /** A start that takes little processor time. */
        START,
        /** As an operator would run them; for measuring. */
        THROUGHPUT
    }

    /** Free ports and an empty folder; the processes end with this JVM. For tests. */
    public static StackOptions temporary() {
        try {
            Path home = Files.createTempDirectory("ringback-stack-");
            return new StackOptions(
                    ProjectRoot.find(),
                    home,
                    home.resolve("data"),
                    StackPort.free(),
                    Lifetime.WITH_JVM,
                    Tuning.SHORT_LIFE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a folder for the stack", e);
        }
    }

    /** What the command line asks for. */
    static StackOptions of(ProjectRoot root, Options options) {
        Path home = home(root);
        Path data = options.has("data") ? options.path("data") : home.resolve("data");
        return new StackOptions(root, home, data, StackPort.chosen(options), Lifetime.DETACHED);
    }

    /** {@code RINGBACK_HOME}, or {@code .ringback} in the checkout. */
    static Path home(ProjectRoot root) {
        String told = System.getenv("RINGBACK_HOME");
        return told == null || told.isBlank()
                ? root.path().resolve(".ringback")
                : Path.of(told).toAbsolutePath().normalize();
    }

    /** The same with other ports. */
    public StackOptions withPorts(Map<StackPort, Integer> others) {
        Map<StackPort, Integer> merged = new EnumMap<>(ports);
        merged.putAll(others);
        return new StackOptions(root, home, data, merged, lifetime, tuning);
    }

    /** The same with processes tuned otherwise. */
    public StackOptions tunedFor(Tuning other) {
        return new StackOptions(root, home, data, ports, lifetime, other);
    }

    int port(StackPort port) {
        Integer number = ports.get(port);
        if (number == null) {
            throw new IllegalStateException("No port for " + port);
        }
        return number;
    }

    /** Where processes keep archives of their classes. */
    Path classArchives() {
        return postgresBinaries().resolveSibling("classes");
    }

    /** Where PostgreSQL's programs are unpacked: for temporary stacks, a folder that outlives them. */
    Path postgresBinaries() {
        return lifetime == Lifetime.DETACHED ? home.resolve("postgres") : PostgresServer.sharedBinaries();
    }

    Path run() {
        return home.resolve("run");
    }

    Path logs() {
        return home.resolve("logs");
    }

    Path log(String id) {
        return logs().resolve(id + ".log");
    }
}
