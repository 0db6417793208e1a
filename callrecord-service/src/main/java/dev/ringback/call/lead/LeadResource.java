package dev.ringback.call.lead;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Leads over HTTP (CALL-12). */
@Path("/v1/leads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Leads",
        description = "Work orders for key and group accounts to the collaborating channel, and what came of them.")
@RunOnVirtualThread
class LeadResource {

    private static final String PATH = "/v1/leads/";

    private final LeadService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    LeadResource(LeadService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** What a key stands for: a step of one lead. */
    private record Step(UUID leadId, PostLeadStep body) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    @Operation(
            operationId = "postLead",
            summary = "Send a lead to the collaborating channel",
            description = "Found on a call with a key or group account; an agent sends those of his own calls.")
    @APIResponse(
            responseCode = "201",
            description = "Sent.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the lead.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = LeadView.class)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault (UNKNOWN_CALL, also for a call of another agent;"
                    + " CUSTOMER_NOT_KNOWN, UNKNOWN_ORG_UNIT), IDEMPOTENCY_KEY_REUSED")
    public Response send(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each lead.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostLead.class),
                                            examples =
                                                    @ExampleObject(name = "group account", value = LeadExamples.POST)))
                    @NotNull
                    @Valid
                    PostLead body) {
        return idempotency.run(key, "post-lead", body, () -> {
            LeadView sent = service.send(body, reader(Roles.SUPERVISOR));
            return Reply.created(sent, PATH + sent.id());
        });
    }

    @POST
    @Path("{id}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "postLeadStep",
            summary = "Note what the channel did with a lead",
            description =
                    "SENT goes to ACCEPTED or REJECTED, ACCEPTED to WON or LOST. An agent takes steps with leads of his own unit."
                            + " A lead that is won counts once in the company, once for the telephone channel and once for"
                            + " the other (S5-4).")
    @APIResponse(
            responseCode = "200",
            description = "The lead after it.",
            content =
                    @Content(
                            schema = @Schema(implementation = LeadView.class),
                            examples = @ExampleObject(name = "accepted", value = LeadExamples.LEAD)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, also for whoever only sent it")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a lead the caller may not see")
    @APIResponse(responseCode = "409", description = "LEAD_STEP_ILLEGAL, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response step(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each step.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostLeadStep.class),
                                            examples = @ExampleObject(name = "won", value = LeadExamples.STEP)))
                    @NotNull
                    @Valid
                    PostLeadStep body) {
        return idempotency.run(
                key,
                "post-lead-step",
                new Step(id, body),
                () -> Reply.ok(service.step(id, body, reader(Roles.SUPERVISOR, Roles.MANAGER))));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "getLead",
            summary = "One lead and what came of it",
            description = "An agent sees those he sent, and those sent to his unit.")
    @APIResponse(
            responseCode = "200",
            description = "The lead.",
            content =
                    @Content(
                            schema = @Schema(implementation = LeadView.class),
                            examples = @ExampleObject(name = "accepted", value = LeadExamples.LEAD)))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a lead the caller may not see")
    public LeadView get(@PathParam("id") UUID id) {
        return service.find(id, reader(Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listLeads",
            summary = "Leads in the order in which they were sent",
            description = "An agent sees those he sent, and those sent to his unit.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = LeadPage.class),
                            examples = @ExampleObject(name = "page", value = LeadExamples.PAGE)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public Response list(
            @Parameter(description = "Only those that stand so.") @QueryParam("state") @Nullable LeadState state,
            @Parameter(description = "Only those sent to this unit.", example = "GROUP-SALES")
                    @QueryParam("channelUnitId")
                    @Size(max = 64)
                    @Nullable
                    String channelUnitId,
            @Parameter(description = "Only those this agent sent.", example = "A01")
                    @QueryParam("agentId")
                    @Size(max = 64)
                    @Nullable
                    String agentId,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        Cursor after = Cursor.decode(cursor, 2);
        LeadQuery.Position position = after == null ? null : new LeadQuery.Position(after.instant(0), after.uuid(1));
        return Pages.response(
                service.list(
                        new LeadQuery(state, channelUnitId, agentId, position, limit),
                        reader(Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR)),
                uri);
    }

    private LeadReader reader(String... everywhere) {
        return service.reader(
                user.subject(), user.agentId(), Stream.of(everywhere).anyMatch(user::has));
    }
}
