package dev.ringback.platform.event;

import java.util.List;

/** Kafka topics, one per aggregate type. */
public final class Topics {
    public static final String CUSTOMER = "ringback.customer";
    public static final String FACT = "ringback.fact";
    /** What source systems tell of; every other topic is written by the services. */
    public static final String INTAKE = "ringback.intake";

    public static final String TASK = "ringback.task";
    public static final String CALL = "ringback.call";
    public static final String REPORT = "ringback.report";
    public static final String SCRIPT = "ringback.script";
    public static final String COMPLAINT = "ringback.complaint";
    /** Compacted: the last state of each org unit and agent stays readable for ever. */
    public static final String DIRECTORY = "ringback.directory";

    public static final String PACK = "ringback.pack";
    public static final String STATEMENT = "ringback.statement";

    private Topics() {}

    /** All topics. */
    public static List<String> all() {
        return List.of(CUSTOMER, FACT, INTAKE, TASK, CALL, REPORT, SCRIPT, COMPLAINT, DIRECTORY, PACK, STATEMENT);
    }

    /** Topics that one service writes and marks, see {@link Drained}. */
    public static List<String> marked() {
        return List.of(CUSTOMER, FACT, TASK, CALL, REPORT, SCRIPT, COMPLAINT);
    }

    /** Whether the topic keeps the last event of each key instead of deleting by age. */
    public static boolean compacted(String topic) {
        return topic.equals(DIRECTORY);
    }
}
