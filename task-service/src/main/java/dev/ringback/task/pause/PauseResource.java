package dev.ringback.task.pause;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.input.Identifier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Pauses outbound calls over HTTP. */
@Path("/v1/outbound-pauses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Outbound pauses",
        description = "Inbound calls have priority: who pauses outbound calls, for whom and until when (OPS-1).")
@RunOnVirtualThread
public class PauseResource {

    private static final String PATH = "/v1/outbound-pauses";
    private static final String EXAMPLE = """
            {"orgUnitId": "STORE-7", "reason": "storm damage hotline", "until": "2026-04-02T06:00:00Z"}
            """;

    private final PauseService service;
    private final Idempotency idempotency;

    PauseResource(PauseService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    /** Pauses. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            operationId = "pauseOutbound",
            summary = "Pause outbound calls",
            description =
                    "From the answer on no agent of the unit or of one below it claims or dials: 409 OUTBOUND_PAUSED. Tasks and leases stay"
                            + " as they are; nothing is closed by it. Supervisors pause their own unit and those below it, administrators any, or the whole"
                            + " company.")
    @APIResponse(
            responseCode = "201",
            description = "Paused.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Path of the pause.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = PauseView.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(
            responseCode = "403",
            description =
                    "FORBIDDEN, also for a unit that is not the caller's and for the whole company; AGENT_UNKNOWN")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault; IDEMPOTENCY_KEY_REUSED")
    public Response start(
            @Parameter(required = true, description = "1 to 128 visible ASCII characters.")
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PauseRequest.class),
                                            examples = @ExampleObject(name = "a store", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    PauseRequest body) {
        return idempotency.run(key, "pause-outbound", body, () -> {
            PauseView pause = service.start(body);
            return Reply.created(pause, PATH + "/" + pause.id());
        });
    }

    /** Ends a pause. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            operationId = "endOutboundPause",
            summary = "End a pause",
            description =
                    "Outbound calls go on at once, unless another pause holds. The pause stays on record; one that is over stays as it ended.")
    @APIResponse(responseCode = "204", description = "It is over.")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(
            responseCode = "403",
            description = "FORBIDDEN, also for a unit that is not the caller's; AGENT_UNKNOWN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public void end(@PathParam("id") UUID id) {
        service.end(id);
    }

    /** One pause. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getOutboundPause", summary = "One pause")
    @APIResponse(
            responseCode = "200",
            description = "The pause.",
            content = @Content(schema = @Schema(implementation = PauseView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public PauseView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    /** Pauses. */
    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listOutboundPauses",
            summary = "The pauses made by hand",
            description =
                    "The latest first, ended ones too. What readings of inbound calls pause is told by GET /v1/inbound-load.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = PausePage.class)))
    public Response list(
            @Parameter(description = "Only those that hold now.") @QueryParam("active") @DefaultValue("false")
                    boolean active,
            @Parameter(description = "Only those of this unit itself.") @QueryParam("orgUnitId") @Identifier @Nullable
                    String orgUnitId,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        Cursor after = Cursor.decode(cursor, 1);
        return Pages.response(
                Page.of(
                        service.page(active, orgUnitId, after == null ? null : after.uuid(0), limit + 1),
                        limit,
                        pause -> Cursor.of(pause.id())),
                uri);
    }
}
