package dev.ringback.platform.event;

import java.time.Instant;

/**
 * A mark in one partition of a topic: every event that the topic's service wrote until an instant stands before it. It is about no
 * aggregate, and is told again and again.
 *
 * @param topic the topic it was read from
 * @param partition the partition it was read from
 * @param mark what it says
 */
public record Drained(String topic, int partition, Mark mark) {

    /** The CloudEvents type of a mark. */
    public static final String WIRE_NAME = "dev.ringback.source-drained.v1";

    /**
     * The data of a mark.
     *
     * @param partitions how many partitions the topic has
     * @param until business time
     */
    public record Mark(int partitions, Instant until) {}
}
