package dev.ringback.task.demand;

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
import jakarta.validation.constraints.Pattern;
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
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Demand forms over HTTP. */
@Path("/v1/demand-forms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Demand forms",
        description =
                "What departments and stores ask to be called back about; the service department confirms (TASK-12).")
@RunOnVirtualThread
public class DemandResource {

    private static final String KEY = "1 to 128 visible ASCII characters, new for each request.";
    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    private final DemandService service;
    private final DemandQuery query;

    DemandResource(DemandService service, DemandQuery query) {
        this.service = service;
        this.query = query;
    }

    /** Files a form. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "fileDemandForm",
            summary = "File a demand form",
            description = "What to ask, whom, when, how many and what for. It makes no call until it is confirmed.")
    @APIResponse(
            responseCode = "201",
            description = "Filed.",
            content = @Content(schema = @Schema(implementation = DemandView.class)))
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description =
                    "VALIDATION_FAILED: ORG_UNIT_UNKNOWN, PROGRAM_UNKNOWN, PURPOSE, PROGRAM_INACTIVE, PROGRAM_BUSINESS, CUSTOMER_UNKNOWN,"
                            + " ABOVE_POPULATION (number), PAST, ORDER, TOO_LATE; IDEMPOTENCY_KEY_REUSED")
    public Response file(
            @Parameter(description = KEY, required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid DemandRequest body) {
        return service.file(key, body);
    }

    /** Lists forms. */
    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "listDemandForms", summary = "Demand forms, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            content = @Content(schema = @Schema(implementation = DemandPage.class)))
    public Response list(
            @QueryParam("state") @Nullable DemandState state,
            @Parameter(description = "The department or store that asked.")
                    @QueryParam("orgUnitId")
                    @Identifier
                    @Nullable
                    String orgUnitId,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        List<DemandView> rows = query.page(state, orgUnitId, Cursor.decode(cursor, 1), limit + 1);
        return Pages.response(Page.of(rows, limit, row -> Cursor.of(row.id())), uri);
    }

    /** Shows a form. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getDemandForm", summary = "One demand form")
    @APIResponse(responseCode = "200", description = "The form.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public DemandView get(@PathParam("id") UUID id) {
        return query.get(id);
    }

    /** Confirms a form. */
    @POST
    @Path("{id}/confirmations")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "confirmDemandForm",
            summary = "Confirm a demand form",
            description =
                    "By the service department: not by who filed it, nor by anybody of the unit that asked. Its callbacks become tasks, one"
                            + " for each customer.")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed.",
            content = @Content(schema = @Schema(implementation = DemandView.class)))
    @APIResponse(responseCode = "403", description = "FORBIDDEN; DEMAND_OWN: who asked does not confirm")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "DEMAND_DECIDED: it was confirmed or rejected before; DEMAND_OVER: its last day has passed")
    public Response confirm(
            @Parameter(description = KEY, required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @PathParam("id") UUID id) {
        return service.confirm(key, id);
    }

    /** Rejects a form. */
    @POST
    @Path("{id}/rejections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "rejectDemandForm",
            summary = "Reject a demand form",
            description = "By the service department.")
    @APIResponse(
            responseCode = "200",
            description = "Rejected.",
            content = @Content(schema = @Schema(implementation = DemandView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "DEMAND_DECIDED: it was confirmed or rejected before")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response reject(
            @Parameter(description = KEY, required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @PathParam("id") UUID id,
            @NotNull @Valid RejectionRequest body) {
        return service.reject(key, id, body.reason());
    }

    /** Shows which units filed one in a month. */
    @GET
    @Path("coverage")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.BI, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "getDemandCoverage",
            summary = "Which departments and stores filed a demand form in a month",
            description =
                    "At least one each is asked for (TASK-12). A form counts in the month it was filed in, unless it was rejected.")
    @APIResponse(responseCode = "200", description = "Those that did, and those that did not.")
    public CoverageView coverage(
            @Parameter(description = "A month of business time.", example = "2026-04", required = true)
                    @QueryParam("month")
                    @NotNull
                    @Pattern(regexp = MONTH)
                    String month) {
        return query.coverage(YearMonth.parse(month));
    }
}
