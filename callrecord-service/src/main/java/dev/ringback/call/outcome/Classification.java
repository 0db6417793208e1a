package dev.ringback.call.outcome;

/**
 * What a call counts as.
 *
 * @param definitionVersion version of the {@link CallDefinition} that says so
 */
public record Classification(boolean connected, boolean effective, boolean successful, int definitionVersion) {}
