package dev.ringback.scoring.scheme;

import java.util.List;

/** What is summed by agent over a month. */
public enum Measure {
    /** Reported records, and each customer the agent verified once (TASK-4). */
    RECORDS_VERIFIED("RECORDS_VERIFIED", "CUSTOMER_VERIFIED"),
    CALLS_DIALLED("CALL_COMPLETED", "CALL_CORRECTED"),
    CALLS_CONNECTED("CALL_COMPLETED", "CALL_CORRECTED"),
    CALLS_EFFECTIVE("CALL_COMPLETED", "CALL_CORRECTED"),
    CALLS_SUCCESSFUL("CALL_COMPLETED", "CALL_CORRECTED");

    private final List<String> factTypes;

    Measure(String... factTypes) {
        this.factTypes = List.of(factTypes);
    }

    /** The types of the facts it is summed from. */
    public List<String> factTypes() {
        return factTypes;
    }
}
