package dev.ringback.task.task;

import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A callback somebody asks for. */
@Schema(description = "A callback somebody asks for.")
public record TaskRequest(
        @NotNull
        @Identifier
        @Schema(examples = "apology-callback", description = "An active program of purpose APOLOGY.")
        String programId,

        @NotNull @Schema(description = "Whom to call.") UUID customerId,

        @NotNull
        @PlainText(max = 64)
        @Schema(
                examples = "furniture",
                maxLength = 64,
                description = "What it is about; callbacks of the same business keep a distance.")
        String business,

        @NotNull @Schema(examples = "2026-04-02", description = "First day on which to call, today at the earliest.")
        LocalDate opensOn,

        @NotNull @Schema(examples = "2026-04-04", description = "Last day, at most a year after the first.")
        LocalDate dueOn,

        @Identifier @Schema(examples = "A01", description = "The agent who is to call; anybody unless given.") @Nullable
        String ownerAgentId,

        @NotNull
        @PlainText(max = 500)
        @Schema(
                examples = "Foul language, heard in monitoring on 1 April",
                maxLength = 500,
                description = "Why. Telephone numbers in it are masked before it is stored.")
        String reason) {}
