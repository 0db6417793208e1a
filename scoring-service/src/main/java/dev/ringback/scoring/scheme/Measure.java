package dev.ringback.scoring.scheme;

/** What is summed by agent and day. */
public enum Measure {
    RECORDS_VERIFIED("RECORDS_VERIFIED"),
    CALLS_DIALLED("CALL_COMPLETED"),
    CALLS_CONNECTED("CALL_COMPLETED"),
    CALLS_EFFECTIVE("CALL_COMPLETED"),
    CALLS_SUCCESSFUL("CALL_COMPLETED");

    private final String factType;

    Measure(String factType) {
        this.factType = factType;
    }

    /** The type of the facts it is summed from. */
    public String factType() {
        return factType;
    }
}
