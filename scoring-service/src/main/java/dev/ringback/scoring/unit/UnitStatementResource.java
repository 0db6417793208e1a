package dev.ringback.scoring.unit;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.Parameters;
import dev.ringback.scoring.measure.ScoringMonth;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Statements of teams, sites and stores (S7, S4). */
@Path("/v1/kpi/unit-statements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "KPI")
public class UnitStatementResource {
    private final UnitStatementService statements;

    UnitStatementResource(UnitStatementService statements) {
        this.statements = statements;
    }

    /** Of all units with something to tell of the month, or of one. */
    @GET
    @RolesAllowed({Roles.MANAGER, Roles.HR, Roles.QUALITY, Roles.BI, Roles.AUDITOR})
    @Operation(
            operationId = "listUnitStatements",
            summary = "What units are charged in a month",
            description =
                    "Items a team, site or store answers for itself, in points, and fines that are recommended, in"
                            + " yuan; never split to agents. Of a closed month as they were closed; what came later is an adjustment that"
                            + " the open month carries.")
    @APIResponse(
            responseCode = "200",
            description = "A page of statements",
            content = @Content(schema = @Schema(implementation = UnitStatementPage.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such unit")
    public Response list(
            @Parameter(required = true, schema = @Schema(implementation = String.class), example = "2026-04")
                    @QueryParam("month")
                    @Nullable
                    String month,
            @Parameter(example = "site-1") @QueryParam("orgUnitId") @Nullable String orgUnitId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        ScoringMonth scoringMonth = Parameters.month(month);
        return Pages.response(
                orgUnitId == null
                        ? statements.all(scoringMonth, Cursor.decode(cursor, 1), limit)
                        : statements.one(Parameters.id("orgUnitId", orgUnitId), scoringMonth),
                uri);
    }
}
