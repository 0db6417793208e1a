package dev.ringback.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The processes of the stack, in the order in which they need one another. */
public enum ProcessName {
    /** PostgreSQL and the development issuer. */
    INFRA("infra", Set.of(StackPort.POSTGRES, StackPort.ISSUER)),
    /** Kafka. */
    BROKER("broker", Set.of(StackPort.KAFKA, StackPort.KAFKA_CONTROLLER)),
    TASK_SERVICE("task-service", Set.of(StackPort.TASK_SERVICE)),
    CALLRECORD_SERVICE("callrecord-service", Set.of(StackPort.CALLRECORD_SERVICE)),
    COMPLAINT_SERVICE("complaint-service", Set.of(StackPort.COMPLAINT_SERVICE)),
    SCORING_SERVICE("scoring-service", Set.of(StackPort.SCORING_SERVICE)),
    GATEWAY("gateway", Set.of(StackPort.GATEWAY));

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<StackPort> ports;

    ProcessName(String id, Set<StackPort> ports) {
        this.id = id;
        this.ports = ports;
    }

    /** Name on the command line, in file names and in messages. */
    public String id() {
        return id;
    }

    /** The ports it listens on. */
    public Set<StackPort> ports() {
        return ports;
    }

    /** Whether it is one of the four services with a database. */
    public boolean isService() {
        return this != INFRA && this != BROKER && this != GATEWAY;
    }

    /** Whether it is a Quarkus application of this project. */
    public boolean isApplication() {
        return this != INFRA && this != BROKER;
    }

    /** The Quarkus applications. */
    public static List<ProcessName> applications() {
        return Arrays.stream(values()).filter(ProcessName::isApplication).toList();
    }

    /** The only HTTP port of an application. */
    StackPort httpPort() {
        if (!isApplication()) {
            throw new IllegalArgumentException(id + " is no HTTP application");
        }
        return ports.iterator().next();
    }

    /**
     * The process of that name; {@code postgres} and {@code issuer} are in {@code infra}, and {@code kafka} is the
     * broker.
     *
     * @throws StackException if there is none
     */
    public static ProcessName of(String text) {
        return switch (text) {
            case "postgres", "issuer" -> INFRA;
            case "kafka" -> BROKER;
            default ->
                Arrays.stream(values())
                        .filter(each -> each.id.equals(text))
                        .findFirst()
                        .orElseThrow(() -> new StackException("No such process: " + text + ". There are: "
                                + Arrays.stream(values()).map(ProcessName::id).collect(Collectors.joining(" "))));
        };
    }
}
