package dev.ringback.scoring.leaderboard;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Leaderboards of a month, by role. */
@Path("/v1/kpi/leaderboards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "KPI")
public class LeaderboardResource {
    private static final List<String> SEE_ALL = List.of(Roles.MANAGER, Roles.HR, Roles.BI, Roles.AUDITOR);

    private final LeaderboardService leaderboards;
    private final CurrentUser user;

    LeaderboardResource(LeaderboardService leaderboards, CurrentUser user) {
        this.leaderboards = leaderboards;
        this.user = user;
    }

    /** The scores of a month in their order. */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.HR, Roles.BI, Roles.AUDITOR})
    @Operation(
            operationId = "getLeaderboard",
            summary = "The scores of a month in their order",
            description =
                    "Agents who are scored in points, of a unit with those below it or of all. Equal scores share a"
                            + " rank. An agent sees his own place, and how the scores spread once five or more are scored; nobody"
                            + " else's name or score, and nobody sees pay.")
    @APIResponse(
            responseCode = "200",
            description = "The leaderboard, as far as the caller may see it",
            content = @Content(schema = @Schema(implementation = Leaderboard.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such unit")
    public Leaderboard get(
            @Parameter(required = true, schema = @Schema(implementation = String.class), example = "2026-04")
                    @QueryParam("month")
                    @Nullable
                    String month,
            @Parameter(example = "callback-team") @QueryParam("orgUnitId") @Nullable String orgUnitId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit) {
        ScoringMonth scoringMonth = Parameters.month(month);
        @Nullable String unit = orgUnitId == null ? null : Parameters.id("orgUnitId", orgUnitId);
        @Nullable Cursor after = Cursor.decode(cursor, 1);
        if (SEE_ALL.stream().anyMatch(user::has)) {
            return leaderboards.all(scoringMonth, unit, after, limit);
        }
        @Nullable String agent = user.agentId();
        if (agent == null) {
            throw new ProblemException(CommonError.FORBIDDEN);
        }
        return leaderboards.own(scoringMonth, unit, agent);
    }
}
