package dev.ringback.scoring.annual;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.AgentScope;
import dev.ringback.scoring.access.Parameters;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What years of deals earn agents who are paid by the piece (S2-5). */
@Path("/v1/kpi/annual-commissions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "KPI")
public class AnnualDealsResource {
    private final AnnualDealsService deals;
    private final AgentScope scope;

    AnnualDealsResource(AnnualDealsService deals, AgentScope scope) {
        this.deals = deals;
        this.scope = scope;
    }

    /** All agents paid by the piece at the end of the year, or one. */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.HR, Roles.BI, Roles.AUDITOR})
    @Operation(
            operationId = "listAnnualCommissions",
            summary = "Annual commissions of a year",
            description = "Revenue and cost of the year's deals with their months, and the commission the year earns"
                    + " beside them, as known now: a late deal counts in its year. An agent sees only his own.")
    @APIResponse(
            responseCode = "200",
            description = "The annual commissions",
            content = @Content(schema = @Schema(implementation = AnnualDealsPage.class)))
    @APIResponse(responseCode = "403", description = "FORBIDDEN: an agent asked for another, or for all")
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND: the agent did not work in the year, or was not paid by the piece at its end")
    public Response list(
            @Parameter(required = true, schema = @Schema(implementation = String.class), example = "2026")
                    @QueryParam("year")
                    @Nullable
                    String year,
            @Parameter(example = "A01") @QueryParam("agentId") @Nullable String agentId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        int scoringYear = Parameters.year(year);
        scope.requireMayRead(agentId);
        Page<AnnualDeals> page;
        if (agentId == null) {
            page = deals.all(scoringYear, Cursor.decode(cursor, 1), limit);
        } else {
            AnnualDeals only = deals.one(Parameters.agentId(agentId), scoringYear)
                    .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
            page = new Page<>(List.of(only), null);
        }
        return Pages.response(page, uri);
    }
}
