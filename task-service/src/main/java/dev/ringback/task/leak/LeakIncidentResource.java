package dev.ringback.task.leak;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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

/** Leak incidents over HTTP. */
@Path("/v1/leak-incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@RunOnVirtualThread
public class LeakIncidentResource {

    private static final String REQUEST = """
            {
              "what": "A list of March's deals was sent to a private mail box",
              "happenedAt": "2026-04-01T01:00:00Z",
              "whose": "All customers of store 7",
              "liable": "A01",
              "measures": "Mail recalled, access taken"
            }""";
    private static final String CLOSING =
            "{\"liable\": \"A01\", \"measures\": \"Customers told; A01 warned in writing\"}";

    private final LeakService service;

    LeakIncidentResource(LeakService service) {
        this.service = service;
    }

    /** Reports a leak. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "reportLeak",
            summary = "Report a leak of customers' data",
            description = "What, when, whose data, who is liable and what was done at once (GOV-5).")
    @APIResponse(
            responseCode = "201",
            description = "Reported.",
            content = @Content(schema = @Schema(implementation = LeakIncidentView.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response report(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each report.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = LeakIncidentRequest.class),
                                            examples = @ExampleObject(name = "leak", value = REQUEST)))
                    @NotNull
                    @Valid
                    LeakIncidentRequest body) {
        return service.report(key, body);
    }

    /** Closes an incident. */
    @POST
    @Path("{id}/closings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "closeLeak",
            summary = "Close a leak incident",
            description = "Once: with who is liable and what was done.")
    @APIResponse(
            responseCode = "200",
            description = "Closed.",
            content = @Content(schema = @Schema(implementation = LeakIncidentView.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "LEAK_CLOSED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response close(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each closing.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = LeakClosingRequest.class),
                                            examples = @ExampleObject(name = "closing", value = CLOSING)))
                    @NotNull
                    @Valid
                    LeakClosingRequest body) {
        return service.close(key, id, body);
    }

    /** One incident. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getLeak", summary = "One leak incident")
    @APIResponse(
            responseCode = "200",
            description = "The incident.",
            content = @Content(schema = @Schema(implementation = LeakIncidentView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public LeakIncidentView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    /** Incidents. */
    @GET
    @RolesAllowed({Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "listLeaks", summary = "Leak incidents", description = "In the order they were reported.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = LeakIncidentPage.class)))
    public Response list(
            @Parameter(description = "Only those.") @QueryParam("state") @Nullable LeakState state,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        return Pages.response(service.list(state, Cursor.decode(cursor, 1), limit), uri);
    }
}
