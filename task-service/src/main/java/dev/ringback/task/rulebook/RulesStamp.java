package dev.ringback.task.rulebook;

/**
 * Tells whether any program or policy changed; two stamps are equal when the same versions are in force.
 *
 * @param text the versions, in a fixed order
 */
public record RulesStamp(String text) {}
