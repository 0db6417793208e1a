package dev.ringback.scoring.demerit;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.AgentScope;
import dev.ringback.scoring.access.Parameters;
import dev.ringback.scoring.measure.DemeritReader;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Demerits for company-caused findings (CMPL-8). */
@Path("/v1/scoring/demerits")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scoring")
public class DemeritResource {
    private static final List<String> SEE_ALL = List.of(Roles.MANAGER, Roles.HR, Roles.QUALITY, Roles.AUDITOR);

    private final DemeritService demerits;
    private final AgentScope scope;

    DemeritResource(DemeritService demerits, AgentScope scope) {
        this.demerits = demerits;
        this.scope = scope;
    }

    /** Charges and reversals. */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.HR, Roles.QUALITY, Roles.AUDITOR})
    @Operation(
            operationId = "listDemerits",
            summary = "Demerits",
            description =
                    "One charge for each incident that was recorded or has a company-caused finding, and the reversal of each"
                            + " that was overturned, in the order of what happened, with points or yuan and how they came about."
                            + " What a unit is charged is never split to its agents. An agent sees only his own.")
    @APIResponse(
            responseCode = "200",
            description = "A page of demerits",
            content = @Content(schema = @Schema(implementation = DemeritPage.class)))
    @APIResponse(responseCode = "403", description = "FORBIDDEN: an agent asked for another, or for all")
    public Response list(
            @Parameter(example = "A01") @QueryParam("agentId") @Nullable String agentId,
            @Parameter(description = "Those charged to a unit itself, in place of agents.", example = "site-1")
                    @QueryParam("orgUnitId")
                    @Nullable
                    String orgUnitId,
            @Parameter(schema = @Schema(implementation = String.class), example = "2026-04")
                    @QueryParam("month")
                    @Nullable
                    String month,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        @Nullable String agent = agentId == null ? null : Parameters.agentId(agentId);
        @Nullable ScoringMonth scoringMonth = month == null ? null : Parameters.month(month);
        scope.requireMayRead(agent, SEE_ALL);
        if (agent != null && orgUnitId != null) {
            throw Parameters.invalid("orgUnitId", "no unit beside an agent");
        }
        DemeritReader.Of whose = agent != null
                ? DemeritReader.Of.agents(List.of(agent))
                : orgUnitId != null
                        ? DemeritReader.Of.units(List.of(Parameters.id("orgUnitId", orgUnitId)))
                        : DemeritReader.Of.ALL;
        return Pages.response(demerits.list(whose, scoringMonth, Cursor.decode(cursor, 3), limit), uri);
    }
}
