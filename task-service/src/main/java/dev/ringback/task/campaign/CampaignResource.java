package dev.ringback.task.campaign;

import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Campaigns over HTTP. */
@Path("/v1/programs/{id}/campaign")
@Tag(name = "Campaigns", description = "The gate before a campaign's dials (TASK-18).")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CampaignResource {

    private static final String STEP =
            "{\"to\": \"ASSESSED\", \"strategy\": \"Renewals of spring\", \"assessment\": \"Reach and cost are sound\"}";

    private static final String BATCH = "{\"agentIds\": [\"A01\", \"A02\"], \"startsAt\": \"2026-04-07T02:00:00Z\"}";

    private final CampaignService service;
    private final CurrentUser user;

    CampaignResource(CampaignService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    /** Where a campaign stands. */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "getCampaign",
            summary = "Show a campaign",
            description =
                    "Of a program whose terms make it a campaign in stages: where it stands, what is missing to call, its script, its seats and"
                            + " volume. One that took no step yet is a DRAFT.")
    @APIResponse(
            responseCode = "200",
            description = "The campaign.",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such program, or it is no campaign in stages")
    public CampaignView get(@PathParam("id") String id) {
        return service.show(id);
    }

    /** Takes a campaign a step on. */
    @POST
    @Path("/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "stepCampaign",
            summary = "Take a campaign a step on",
            description =
                    "DRAFT, ASSESSED, PILOT, RUNNING, one after the other, and ENDED from any. ASSESSED says strategy and assessment; PILOT needs a"
                            + " script that is let into pilots or approved, and lets experienced agents make so many calls; RUNNING needs an approved"
                            + " script and at least one call of the pilot, and lets agents with a seat call. Until then nobody claims or dials.")
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it stands now.",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such program, or it is no campaign in stages")
    @APIResponse(
            responseCode = "409",
            description =
                    "CAMPAIGN_STAGE with the stage when the step does not follow it, as of a repeated one; CAMPAIGN_GATE with what is missing")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public CampaignView step(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CampaignStep.class),
                                            examples = @ExampleObject(name = "assessed", value = STEP)))
                    @NotNull
                    @Valid
                    CampaignStep request) {
        return service.step(id, request, user.subject());
    }

    /** Adds seats to a campaign. */
    @POST
    @Path("/batches")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "addCampaignBatch",
            summary = "Add a batch of seats",
            description =
                    "While the campaign is RUNNING: its agents claim and dial from the start of the batch on. Who has a seat keeps it, so that a"
                            + " repeated request changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it stands now.",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such program, or it is no campaign in stages")
    @APIResponse(responseCode = "409", description = "CAMPAIGN_STAGE with the stage unless it is RUNNING")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public CampaignView addBatch(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = BatchRequest.class),
                                            examples = @ExampleObject(name = "second batch", value = BATCH)))
                    @NotNull
                    @Valid
                    BatchRequest request) {
        return service.addBatch(id, request, user.subject());
    }
}
