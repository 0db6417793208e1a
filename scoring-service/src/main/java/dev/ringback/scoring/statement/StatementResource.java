package dev.ringback.scoring.statement;

import dev.ringback.platform.export.MediaTypes;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.AgentScope;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Statements: score and pay of agents in a month (S1). */
@Path("/v1/kpi/statements")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.NDJSON})
@Tag(name = "KPI")
public class StatementResource {
    private final StatementService statements;
    private final AgentScope scope;

    StatementResource(StatementService statements, AgentScope scope) {
        this.statements = statements;
        this.scope = scope;
    }

    /** All agents employed in the month, or one. */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.HR, Roles.BI, Roles.AUDITOR})
    @RunOnVirtualThread
    @Operation(
            operationId = "listStatements",
            summary = "Statements of a month",
            description = "Score and pay of every agent employed on a day of the month, or of one. Each line names its"
                    + " rule, the numbers it was computed from, the arithmetic, and where to read the facts."
                    + " An agent sees only his own. As JSON, CSV or NDJSON by Accept, with the same figures; for the next"
                    + " page follow the Link header. In CSV a name that a spreadsheet would run as a formula begins with"
                    + " an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "The statements",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatementPage.class)),
                @Content(mediaType = MediaTypes.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = Statement.class))
            })
    @APIResponse(responseCode = "403", description = "FORBIDDEN: an agent asked for another, or for all")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: the agent was not employed in the month")
    @APIResponse(responseCode = "406", description = "NOT_ACCEPTABLE")
    public Response list(
            @Parameter(required = true, schema = @Schema(implementation = String.class), example = "2026-04")
                    @QueryParam("month")
                    @Nullable
                    String month,
            @Parameter(example = "A01") @QueryParam("agentId") @Nullable String agentId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        ScoringMonth scoringMonth = Parameters.month(month);
        scope.requireMayRead(agentId);
        Page<StatementDocument> page;
        if (agentId == null) {
            page = statements.all(scoringMonth, Cursor.decode(cursor, 1), limit);
        } else {
            StatementDocument statement = statements
                    .one(Parameters.agentId(agentId), scoringMonth)
                    .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
            page = new Page<>(List.of(statement), null);
        }
        return Response.fromResponse(Pages.response(page, uri))
                .entity(new StatementPage(scoringMonth.month().toString(), page.items(), page.nextCursor()))
                .build();
    }
}
