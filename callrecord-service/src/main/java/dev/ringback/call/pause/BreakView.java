package dev.ringback.call.pause;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A break as it is shown. */
@Schema(
        name = "AgentBreak",
        description = "A short break of an agent, and whether it broke the rule.",
        requiredProperties = {
            "id",
            "agentId",
            "orgUnitId",
            "day",
            "startedAt",
            "together",
            "maxTogether",
            "dueBackAt",
            "tooMany",
            "tooLong",
            "ruleVersion"
        })
record BreakView(
        UUID id,
        @Schema(examples = "A01") String agentId,

        @Schema(examples = "TEAM-1", description = "The agent's group when it began.")
        String orgUnitId,

        @Schema(examples = "2026-04-02") LocalDate day,
        Instant startedAt,

        @Schema(description = "Absent while the agent is out.") @Nullable
        Instant endedAt,

        @Schema(examples = "2", description = "Persons of the group who were out when it began, with this one.")
        int together,

        @Schema(examples = "2") int maxTogether,

        @Schema(description = "Last instant at which it is not too long.")
        Instant dueBackAt,

        @Schema(description = "More of the group were out than may be.")
        boolean tooMany,

        @Schema(description = "It lasted longer than it may, or does by now.")
        boolean tooLong,

        @Schema(examples = "1", description = "Version of the rule BREAKS.")
        int ruleVersion) {

    static BreakView of(Break pause, Instant now) {
        return new BreakView(
                pause.id(),
                pause.agentId(),
                pause.orgUnitId(),
                pause.day(),
                pause.startedAt(),
                pause.endedAt(),
                pause.together(),
                pause.maxTogether(),
                pause.dueBackAt(),
                pause.tooMany(),
                pause.tooLong(now),
                pause.ruleVersion());
    }
}
