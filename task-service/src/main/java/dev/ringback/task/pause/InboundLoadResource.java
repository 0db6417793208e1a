package dev.ringback.task.pause;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes readings of inbound calls in over HTTP. */
@Path("/v1/inbound-load")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outbound pauses")
@RunOnVirtualThread
public class InboundLoadResource {

    private final PauseService service;

    InboundLoadResource(PauseService service) {
        this.service = service;
    }

    /** A reading. */
    @PUT
    @Path("{orgUnitId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CRM, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            operationId = "putInboundLoad",
            summary = "How many inbound calls wait",
            description =
                    "By the company policy's inboundPeak: from pauseAt waiting calls on, outbound calls of the unit and of all below it are"
                            + " paused, until no more than resumeAt wait; between the two what was goes on. A reading older than staleAfter pauses nothing. Without"
                            + " such a policy readings are kept and pause nothing. To be sent again and again, by the telephone system or a supervisor of"
                            + " the unit.")
    @APIResponse(
            responseCode = "200",
            description = "What holds now.",
            content = @Content(schema = @Schema(implementation = LoadView.class)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(
            responseCode = "403",
            description = "FORBIDDEN, also for a unit that is not the caller's; AGENT_UNKNOWN")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public LoadView read(@PathParam("orgUnitId") @Identifier String orgUnitId, @NotNull @Valid LoadReading body) {
        return service.read(orgUnitId, body);
    }

    /** Readings. */
    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN, Roles.CRM})
    @Operation(
            operationId = "listInboundLoad",
            summary = "The last reading of each unit",
            description = "In order of the units' ids, each with whether it pauses outbound calls now.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = LoadPage.class)))
    public Response list(
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
                        service.loads(after == null ? "" : after.text(0), limit + 1),
                        limit,
                        load -> Cursor.of(load.orgUnitId())),
                uri);
    }
}
