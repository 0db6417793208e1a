package dev.ringback.call.pause;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A break as it is kept.
 *
 * @param orgUnitId the agent's group when it began
 * @param day local day on which it began
 * @param together persons of the group who were out when it began, with this one
 * @param maxTogether how many may be
 * @param dueBackAt last instant at which it is not too long
 * @param ruleVersion version of the rule in force when it began
 */
record Break(
        UUID id,
        String agentId,
        String orgUnitId,
        LocalDate day,
        Instant startedAt,
        @Nullable Instant endedAt,
        int together,
        int maxTogether,
        Instant dueBackAt,
        int ruleVersion) {

    boolean tooMany() {
        return together > maxTogether;
    }

    boolean tooLong(Instant now) {
        return (endedAt == null ? now : endedAt).isAfter(dueBackAt);
    }
}
