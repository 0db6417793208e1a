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

/** Annual scores and year-end bonuses (S1-7, S1-8). */
@Path("/v1/kpi/annual")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "KPI")
public class AnnualResource {
    private final AnnualService annuals;
    private final AgentScope scope;

    AnnualResource(AnnualService annuals, AgentScope scope) {
        this.annuals = annuals;
        this.scope = scope;
    }

    /** All agents who worked in the year, or one. */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.HR, Roles.BI, Roles.AUDITOR})
    @Operation(
            operationId = "listAnnualScores",
            summary = "Annual scores of a year",
            description =
                    "The mean of the monthly scores over the months worked, adjustments counted at their origin, the"
                            + " year-end bonus, and why there is none. Months that are not over do not count yet. An agent sees"
                            + " only his own.")
    @APIResponse(
            responseCode = "200",
            description = "The annual scores",
            content = @Content(schema = @Schema(implementation = AnnualPage.class)))
    @APIResponse(responseCode = "403", description = "FORBIDDEN: an agent asked for another, or for all")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: the agent worked in no month of the year that is over")
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
        Page<Annual> page;
        if (agentId == null) {
            page = annuals.all(scoringYear, Cursor.decode(cursor, 1), limit);
        } else {
            Annual annual = annuals.one(Parameters.agentId(agentId), scoringYear)
                    .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
            page = new Page<>(List.of(annual), null);
        }
        return Response.fromResponse(Pages.response(page, uri))
                .entity(new AnnualPage(scoringYear, page.items(), page.nextCursor()))
                .build();
    }
}
