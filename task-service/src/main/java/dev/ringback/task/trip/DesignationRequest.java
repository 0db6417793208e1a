package dev.ringback.task.trip;

import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit a manager wants called back. */
@Schema(
        description =
                "A visit a manager wants called back, whether or not it was called back the day after the return.")
public record DesignationRequest(
        @NotNull
        @Identifier
        @Schema(examples = "trip-callback", description = "An active program of purpose TRIP_VERIFICATION.")
        String programId,

        @NotNull @Schema(examples = "2026-04-02", description = "First day on which to call, today at the earliest.")
        LocalDate opensOn,

        @NotNull @Schema(examples = "2026-04-04", description = "Last day, at most a year after the first.")
        LocalDate dueOn,

        @Identifier
        @Schema(
                examples = "A01",
                description = "The agent who is to call, not the traveller; anybody of the trip's unit unless given.")
        @Nullable
        String ownerAgentId,

        @NotNull
        @PlainText(max = 500)
        @Schema(
                examples = "The report and the order do not fit together",
                maxLength = 500,
                description = "Why. Telephone numbers in it are masked before it is stored.")
        String reason) {}
