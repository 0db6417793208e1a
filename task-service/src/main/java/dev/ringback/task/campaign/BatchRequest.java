package dev.ringback.task.campaign;

import dev.ringback.task.input.Identifier;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** Seats to be added. */
@Schema(name = "CampaignBatchRequest", description = "Seats to be added.")
public record BatchRequest(
        @NotEmpty
        @Size(max = 500)
        @UniqueElements
        @Schema(examples = "[\"A01\", \"A02\"]", description = "Who gets a seat; who has one keeps his.")
        List<@NotNull @Identifier String> agentIds,

        @Schema(description = "From when on they call; at once unless given.") @Nullable
        Instant startsAt) {}
