package dev.ringback.stack;

import dev.ringback.stack.process.Options;
import dev.ringback.stack.process.Ports;
import java.util.EnumMap;
import java.util.Map;

/** The TCP ports of the stack, all on the loopback interface. */
public enum StackPort {
    GATEWAY("gateway", 8080),
    TASK_SERVICE("task-service", 8081),
    CALLRECORD_SERVICE("callrecord-service", 8082),
    COMPLAINT_SERVICE("complaint-service", 8083),
    SCORING_SERVICE("scoring-service", 8084),
    POSTGRES("postgres", 5433),
    KAFKA("kafka", 9092),
    KAFKA_CONTROLLER("kafka-controller", 9093),
    ISSUER("issuer", 8090);

    private final String label;
    private final int usual;

    StackPort(String label, int usual) {
        this.label = label;
        this.usual = usual;
    }

    /** Name in messages and in the state file. */
    public String label() {
        return label;
    }

    /** Name of the option that moves it. */
    public String option() {
        return label + "-port";
    }

    /** The ports asked for: a base with the others counted up from it, single ones, or else the usual. */
    static Map<StackPort, Integer> chosen(Options options) {
        Map<StackPort, Integer> ports = new EnumMap<>(StackPort.class);
        int counted = 0;
        for (StackPort port : values()) {
            int steps = counted++;
            int fallback = options.port("port-base").map(base -> base + steps).orElse(port.usual);
            ports.put(port, options.port(port.option()).orElse(fallback));
        }
        return ports;
    }

    /** Ports that are free now. */
    static Map<StackPort, Integer> free() {
        Map<StackPort, Integer> ports = new EnumMap<>(StackPort.class);
        for (StackPort port : values()) {
            int candidate = Ports.free();
            while (ports.containsValue(candidate)) {
                candidate = Ports.free();
            }
            ports.put(port, candidate);
        }
        return ports;
    }
}
