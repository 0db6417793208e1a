package dev.ringback.platform.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/** The part of a pack that one service takes. A service has one bean of it. */
public interface PackSection {
    /** The service's name in reports, e.g. {@code task-service}. */
    String service();

    /** The section's name in the pack, e.g. {@code tasks}. */
    String name();

    /**
     * What keeps the service from running the section, each as JSON pointer within the section and a sentence. Changes
     * nothing; runs in a transaction.
     */
    List<String> faults(JsonNode section, Origin origin);

    /** Runs the section from now on. In a transaction, on or after the date, and only when it has no faults. */
    void apply(JsonNode section, Origin origin);

    /**
     * Where configuration comes from.
     *
     * @param effectiveFrom first local date on which it holds
     */
    record Origin(String packId, int version, LocalDate effectiveFrom) {
        /** For records of who changed what. */
        public String by() {
            return "pack " + packId + " version " + version;
        }
    }
}
