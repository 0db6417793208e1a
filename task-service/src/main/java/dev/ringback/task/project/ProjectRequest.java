package dev.ringback.task.project;

import dev.ringback.task.fact.FactCustomer;
import dev.ringback.task.fact.FactRequest;
import dev.ringback.task.fact.NamesCustomer;
import dev.ringback.task.input.Happened;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import dev.ringback.task.program.ProjectDates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A project to be taken in. */
@SoundProject
@Schema(description = "A project as its source system states it. Give customer or customerId. Days are business dates.")
public record ProjectRequest(
        @NotNull @PlainText(max = 64) @Schema(examples = "erp", maxLength = 64, description = "The source system.")
        String source,

        @NotNull
        @PlainText(max = 128)
        @Schema(examples = "PJ-2026-0001", maxLength = 128, description = "Its id there; unique together with source.")
        String externalId,

        @Valid @Nullable FactCustomer customer,

        @Schema(description = "Id of a customer that is known already.") @Nullable
        UUID customerId,

        @NotNull
        @PlainText(max = 64)
        @Schema(
                examples = "renovation",
                maxLength = 64,
                description = "What is built; callbacks of the same business keep a distance.")
        String business,

        @NotNull @Schema(examples = "2026-03-01", description = "First day of the work, in the years 2000 to 2099.")
        LocalDate startsOn,

        @NotNull
        @Schema(
                examples = "2026-05-30",
                description = "Last day as planned, not before the first, at most ten years after.")
        LocalDate plannedEndOn,

        @Happened
        @Schema(
                examples = "2026-06-08",
                description = "Actual completion; it may be told later by /completions instead.")
        @Nullable
        LocalDate completedOn,

        @Happened
        @Schema(
                examples = "2026-06-10",
                description = "When the warranty was issued; it may be told later by /warranties instead.")
        @Nullable
        LocalDate warrantyIssuedOn,

        @Schema(
                examples = "2028-06-09",
                description = "Last day of the warranty, given with the day it was issued; at most ten years after.")
        @Nullable
        LocalDate warrantyUntil,

        @Happened
        @Schema(
                examples = "2026-06-12",
                description =
                        "When the customer's feedback form came back; it may be told later by /feedback-forms instead.")
        @Nullable
        LocalDate feedbackFormOn,

        @Identifier @Schema(examples = "A01", description = "The agent who is to call back.") @Nullable
        String ownerAgentId,

        @Identifier @Schema(examples = "TEAM-1") @Nullable String orgUnitId)
        implements NamesCustomer, FactRequest<NewProject> {

    @Override
    public NewProject fact() {
        return new NewProject(
                source,
                externalId,
                customer == null ? null : customer.stated(source),
                customerId,
                business,
                new ProjectDates(
                        startsOn,
                        plannedEndOn,
                        completedOn,
                        null,
                        warrantyIssuedOn,
                        null,
                        warrantyUntil,
                        feedbackFormOn),
                ownerAgentId,
                orgUnitId);
    }
}
