package dev.ringback.task.campaign;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as it is shown. */
@Schema(description = "Where the campaign of a program stands.")
public record CampaignView(
        @Schema(examples = "deal-callback") String programId,
        CampaignStage stage,

        @Schema(
                description =
                        "What is missing for anybody to call now; empty when experienced agents, or those with a seat, may.")
        List<Missing> missing,

        @Schema(description = "The script calls follow now.") @Nullable
        Script script,

        @Nullable String strategy,
        @Nullable String assessment,
        @Nullable String optimisation,

        @Schema(examples = "50", description = "Calls of the pilot at most.")
        int pilotCalls,

        @Schema(examples = "12", description = "Calls of the pilot made.")
        int pilotMade,

        @Schema(examples = "40", description = "Mean calls of a seat.")
        int callsPerSeat,

        List<Batch> batches,

        @Schema(examples = "6", description = "Seats whose batch has begun.")
        int seats,

        @Schema(examples = "300", description = "Customers of ready tasks.")
        int callableCustomers,

        @Schema(examples = "240", description = "Seats × mean calls of a seat, and no more than there are customers.")
        int volume) {

    /** Seats that begin together. */
    @Schema(name = "CampaignBatch", description = "Seats that begin together.")
    public record Batch(
            @Schema(examples = "1") int number,
            Instant startsAt,
            @Schema(examples = "[\"A01\"]") List<String> agentIds) {}
}
