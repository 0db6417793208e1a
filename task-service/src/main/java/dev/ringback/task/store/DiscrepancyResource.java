package dev.ringback.task.store;

import dev.ringback.platform.idempotency.Idempotency;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Discrepancies of gift records over HTTP. */
@Path("/v1/gift-discrepancies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Gift discrepancies",
        description =
                "What customers say differently from gift records: told to the store, and above it when unresolved (TASK-10).")
@RunOnVirtualThread
public class DiscrepancyResource {

    private static final String KEY = "1 to 128 visible ASCII characters, new for each request.";

    private final DiscrepancyService service;

    DiscrepancyResource(DiscrepancyService service) {
        this.service = service;
    }

    /** Resolves one. */
    @POST
    @Path("{id}/resolutions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "resolveGiftDiscrepancy",
            summary = "Say how a discrepancy was resolved",
            description = "By the store.")
    @APIResponse(
            responseCode = "200",
            description = "Resolved.",
            content = @Content(schema = @Schema(implementation = DiscrepancyView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "DISCREPANCY_CONCLUDED: it was resolved or escalated before")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response resolve(
            @Parameter(description = KEY, required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @PathParam("id") UUID id,
            @NotNull @Valid DiscrepancyRequest body) {
        return service.conclude(key, id, DiscrepancyState.RESOLVED, body.text());
    }

    /** Escalates one. */
    @POST
    @Path("{id}/escalations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "escalateGiftDiscrepancy",
            summary = "Escalate a discrepancy that the store did not resolve",
            description = "It stays on record as unresolved.")
    @APIResponse(
            responseCode = "200",
            description = "Escalated.",
            content = @Content(schema = @Schema(implementation = DiscrepancyView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "DISCREPANCY_CONCLUDED: it was resolved or escalated before")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response escalate(
            @Parameter(description = KEY, required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @PathParam("id") UUID id,
            @NotNull @Valid DiscrepancyRequest body) {
        return service.conclude(key, id, DiscrepancyState.ESCALATED, body.text());
    }

    /** Lists them. */
    @GET
    @RolesAllowed({Roles.QUALITY, Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "listGiftDiscrepancies", summary = "Discrepancies of gift records, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            content = @Content(schema = @Schema(implementation = DiscrepancyPage.class)))
    public Response list(
            @QueryParam("state") @Nullable DiscrepancyState state,
            @Parameter(description = "The store.") @QueryParam("orgUnitId") @Identifier @Nullable String orgUnitId,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        List<DiscrepancyView> rows = service.page(state, orgUnitId, Cursor.decode(cursor, 1), limit + 1);
        return Pages.response(Page.of(rows, limit, row -> Cursor.of(row.id())), uri);
    }
}
