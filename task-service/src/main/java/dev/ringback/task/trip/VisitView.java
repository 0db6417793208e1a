package dev.ringback.task.trip;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit as it is shown. */
@Schema(description = "A visit to a customer.")
public record VisitView(
        @Schema(required = true, description = "The subject of the callback.")
        UUID id,

        @Schema(required = true) String externalId,
        @Schema(required = true) UUID customerId,
        @Schema(required = true) String business,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        @Nullable String topics) {

    static VisitView of(NewVisit visit) {
        return new VisitView(
                Objects.requireNonNull(visit.id()),
                visit.externalId(),
                Objects.requireNonNull(visit.customerId()),
                visit.business(),
                visit.arrivedAt(),
                visit.leftAt(),
                visit.topics());
    }
}
