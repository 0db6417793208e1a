package dev.ringback.call.rulebook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What counts as effective and as successful (CALL-2). A connected call is one that the customer answered; an effective one is
 * connected, and a successful one is effective, whatever the criteria say.
 */
@Schema(
        name = "CallOutcomeRule",
        description = "What counts as effective and as successful. Only a call that the customer answered is effective,"
                + " and only an effective one is successful.",
        requiredProperties = {"effective", "successful"})
public record OutcomeRule(
        @NotNull @Valid OutcomeCriteria effective,
        @NotNull @Valid OutcomeCriteria successful) implements CallRule {}
