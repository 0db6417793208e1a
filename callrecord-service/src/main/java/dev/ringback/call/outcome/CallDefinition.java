package dev.ringback.call.outcome;

import java.util.Set;

/**
 * Which outcomes are connected, effective and successful. A definition never changes once calls carry its version; a new
 * reading of the regulation is a new version, so that a stored call says by what it was judged (CALL-2, G7).
 *
 * @param version stored on every call judged by this definition
 * @throws IllegalArgumentException unless connected contains effective and effective contains successful
 */
public record CallDefinition(int version, Set<Outcome> connected, Set<Outcome> effective, Set<Outcome> successful) {

    /**
     * The reading of the regulations as they stand. A wrong number is not connected: the customer was not reached. A
     * customer who hangs up midway was connected, no more.
     */
    public static final CallDefinition CURRENT = new CallDefinition(
            1,
            Set.of(Outcome.CONNECTED_INCOMPLETE, Outcome.EFFECTIVE, Outcome.SUCCESSFUL),
            Set.of(Outcome.EFFECTIVE, Outcome.SUCCESSFUL),
            Set.of(Outcome.SUCCESSFUL));

    public CallDefinition {
        connected = Set.copyOf(connected);
        effective = Set.copyOf(effective);
        successful = Set.copyOf(successful);
        if (!connected.containsAll(effective) || !effective.containsAll(successful)) {
            throw new IllegalArgumentException("connected must contain effective, and effective successful");
        }
    }

    /** Judges an outcome. */
    public Classification classify(Outcome outcome) {
        return new Classification(
                connected.contains(outcome), effective.contains(outcome), successful.contains(outcome), version);
    }
}
