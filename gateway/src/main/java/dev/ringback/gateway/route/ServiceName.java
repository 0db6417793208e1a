package dev.ringback.gateway.route;

/** The services behind the gateway. */
public enum ServiceName {
    TASK("task-service"),
    CALLRECORD("callrecord-service"),
    COMPLAINT("complaint-service"),
    SCORING("scoring-service");

    private final String text;

    ServiceName(String text) {
        this.text = text;
    }

    /** The name in configuration, paths, logs and metrics. */
    public String text() {
        return text;
    }
}
