package dev.ringback.scoring.directory;

/**
 * Aggregate ids of directory events. Units and agents share a compacted topic, so a unit and an agent of the same id must
 * not share a key: one would erase the other.
 */
final class Aggregates {
    private Aggregates() {}

    static String orgUnit(String id) {
        return "org-unit:" + id;
    }

    static String agent(String id) {
        return "agent:" + id;
    }
}
