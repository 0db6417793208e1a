package dev.ringback.task.project;

import dev.ringback.task.fact.StoredFact;
import dev.ringback.task.program.ProjectDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A project as it is shown. */
@Schema(description = "A project.")
public record ProjectView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String source,
        @Schema(required = true) String externalId,
        @Schema(required = true) UUID customerId,
        @Schema(required = true) String business,
        @Schema(required = true) LocalDate startsOn,
        @Schema(required = true) LocalDate plannedEndOn,

        @Schema(description = "Actual completion; absent while it is in progress.") @Nullable
        LocalDate completedOn,

        @Nullable LocalDate warrantyIssuedOn,
        @Nullable LocalDate warrantyUntil,

        @Schema(description = "When the customer's feedback form came back.") @Nullable
        LocalDate feedbackFormOn,

        @Nullable String ownerAgentId,
        @Nullable String orgUnitId,
        @Schema(required = true) Instant createdAt) {

    static ProjectView of(StoredFact<NewProject> stored) {
        NewProject project = stored.fact();
        ProjectDates dates = project.dates();
        return new ProjectView(
                stored.id(),
                project.source(),
                project.externalId(),
                Objects.requireNonNull(project.customerId()),
                project.business(),
                dates.startsOn(),
                dates.plannedEndOn(),
                dates.completedOn(),
                dates.warrantyIssuedOn(),
                dates.warrantyUntil(),
                dates.feedbackFormOn(),
                project.ownerAgentId(),
                project.orgUnitId(),
                stored.createdAt());
    }
}
