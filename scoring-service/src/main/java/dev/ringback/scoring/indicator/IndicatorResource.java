package dev.ringback.scoring.indicator;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.AgentScope;
import dev.ringback.scoring.access.Parameters;
import dev.ringback.scoring.measure.ScoringMonth;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Indicators and weighted factors of a month (S5-1, S5-5). */
@Path("/v1/kpi/indicators")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "KPI")
public class IndicatorResource {
    private static final List<String> SEE_UNITS = List.of(Roles.MANAGER, Roles.HR, Roles.BI, Roles.AUDITOR);

    private final IndicatorService indicators;
    private final AgentScope scope;
    private final CurrentUser user;

    IndicatorResource(IndicatorService indicators, AgentScope scope, CurrentUser user) {
        this.indicators = indicators;
        this.scope = scope;
        this.user = user;
    }

    /** The indicators of an agent, or of a unit with those below it. */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.HR, Roles.BI, Roles.AUDITOR})
    @Operation(
            operationId = "getIndicators",
            summary = "Indicators of a month",
            description =
                    "Rates in percent (S5-1) and the mean of the assessment factors by the weights of the scheme in"
                            + " force (S5-5), of an agent or of a unit with those below it. Of nothing there is no rate: N/A."
                            + " They pay nothing. An agent sees only his own.")
    @APIResponse(
            responseCode = "200",
            description = "The indicators",
            content = @Content(schema = @Schema(implementation = Indicators.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such unit, or the agent did not work then")
    public Indicators get(
            @Parameter(required = true, schema = @Schema(implementation = String.class), example = "2026-04")
                    @QueryParam("month")
                    @Nullable
                    String month,
            @Parameter(description = "Needed unless orgUnitId is given.", example = "A01")
                    @QueryParam("agentId")
                    @Nullable
                    String agentId,
            @Parameter(description = "Needed unless agentId is given.", example = "site-1")
                    @QueryParam("orgUnitId")
                    @Nullable
                    String orgUnitId) {
        ScoringMonth scoringMonth = Parameters.month(month);
        if ((agentId == null) == (orgUnitId == null)) {
            throw Parameters.invalid("agentId", "either agentId or orgUnitId");
        }
        if (agentId != null) {
            String agent = Parameters.agentId(agentId);
            scope.requireMayRead(agent);
            return indicators.ofAgent(scoringMonth, agent);
        }
        if (SEE_UNITS.stream().noneMatch(user::has)) {
            throw new ProblemException(CommonError.FORBIDDEN);
        }
        return indicators.ofUnit(scoringMonth, Parameters.id("orgUnitId", orgUnitId));
    }
}
