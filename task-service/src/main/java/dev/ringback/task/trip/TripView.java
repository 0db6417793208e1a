package dev.ringback.task.trip;

import dev.ringback.task.fact.StoredFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A trip as it is shown. */
@Schema(description = "A salesperson's trip.")
public record TripView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String source,
        @Schema(required = true) String externalId,
        @Schema(required = true) String salespersonId,
        @Schema(required = true) LocalDate returnedOn,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId,
        @Schema(required = true) List<VisitView> visits,
        @Schema(required = true) Instant createdAt) {

    static TripView of(StoredFact<NewTrip> stored) {
        NewTrip trip = stored.fact();
        return new TripView(
                stored.id(),
                trip.source(),
                trip.externalId(),
                trip.salespersonId(),
                trip.returnedOn(),
                trip.ownerAgentId(),
                trip.orgUnitId(),
                trip.visits().stream().map(VisitView::of).toList(),
                stored.createdAt());
    }
}
