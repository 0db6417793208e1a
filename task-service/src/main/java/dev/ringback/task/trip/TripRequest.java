package dev.ringback.task.trip;

import dev.ringback.task.fact.FactRequest;
import dev.ringback.task.input.Happened;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A trip to be taken in. */
@SoundTrip
@Schema(description = "A salesperson's trip, once he is back.")
public record TripRequest(
        @NotNull @PlainText(max = 64) @Schema(examples = "crm", maxLength = 64, description = "The source system.")
        String source,

        @NotNull
        @PlainText(max = 128)
        @Schema(examples = "TR-2026-0001", maxLength = 128, description = "Its id there; unique together with source.")
        String externalId,

        @NotNull @Identifier @Schema(examples = "S01", description = "The traveller; he verifies no visit of his own.")
        String salespersonId,

        @NotNull
        @Happened
        @Schema(
                examples = "2026-03-13",
                description = "The business date of his return. At most one day ahead of the business clock.")
        LocalDate returnedOn,

        @Identifier
        @Schema(examples = "A01", description = "The agent who is to call back; not the traveller.")
        @Nullable
        String ownerAgentId,

        @Identifier @Schema(examples = "STORE-7") @Nullable String orgUnitId,

        @NotNull @Size(min = 1, max = 200) @Schema(description = "Whom he visited; each visit is called back.")
        List<@NotNull @Valid VisitRequest> visits)
        implements FactRequest<NewTrip> {

    @Override
    public NewTrip fact() {
        return new NewTrip(
                source,
                externalId,
                salespersonId,
                returnedOn,
                ownerAgentId,
                orgUnitId,
                visits.stream().map(visit -> visit.visit(source)).toList());
    }
}
