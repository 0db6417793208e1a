package dev.ringback.scoring.incident;

import dev.ringback.scoring.access.Parameters;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case of a penalty list, with its evidence. Which of quantity, deadline and word beforehand it takes depends on the item.
 *
 * @param incidentId what happened, where several tell of one thing: one incident is charged once
 */
@Schema(
        description =
                "A case of a penalty list. It is charged to an agent, or to a unit and never to its agents; one that a"
                        + " supervisor answers for names him, or the unit he supervised on that day. Items for"
                        + " which a number counts take quantity; items about being late take dueAt or dueOn, and cameAt.")
record PostIncident(
        @Schema(required = true, examples = "inspection") @NotNull @Pattern(regexp = "^[A-Za-z0-9._-]{1,64}$") @Nullable
        String source,

        @Schema(required = true, examples = "2026-04-07-3") @NotNull @Pattern(regexp = Parameters.TEXT) @Nullable
        String externalId,

        @Schema(examples = "2026-04-07-phone") @Pattern(regexp = Parameters.TEXT) @Nullable
        String incidentId,

        @Schema(required = true, examples = "S3:1.5") @NotNull @Pattern(regexp = Parameters.TEXT) @Nullable
        String item,

        @Schema(examples = "A01") @Pattern(regexp = Parameters.ID) @Nullable
        String agentId,

        @Schema(examples = "site-1") @Pattern(regexp = Parameters.ID) @Nullable
        String orgUnitId,

        @Schema(examples = "2026-04-07T02:10:00Z") @Nullable Instant occurredAt,
        @Schema(examples = "2026-04-07") @Nullable LocalDate occurredOn,

        @Schema(examples = "3", pattern = Circumstances.QUANTITY) @Pattern(regexp = Circumstances.QUANTITY) @Nullable
        String quantity,

        @Schema(examples = "2026-04-07T04:00:00Z") @Nullable Instant dueAt,
        @Schema(examples = "2026-04-03") @Nullable LocalDate dueOn,
        @Schema(examples = "2026-04-05T01:00:00Z") @Nullable Instant cameAt,
        @Schema(examples = "false") @Nullable Boolean explainedBeforehand,

        @Schema(required = true, examples = "inspection sheet 17, seen by the shift leader")
        @NotNull
        @Size(min = 1, max = 2000)
        @Nullable
        String evidence) {

    Circumstances circumstances() {
        return new Circumstances(occurredAt, occurredOn, quantity, dueAt, dueOn, cameAt, explainedBeforehand);
    }
}
