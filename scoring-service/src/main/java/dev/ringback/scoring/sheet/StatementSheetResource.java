package dev.ringback.scoring.sheet;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.problem.Problems;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.AgentScope;
import dev.ringback.scoring.access.Parameters;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.statement.StatementDocument;
import dev.ringback.scoring.statement.StatementService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Statements as pages to print (RPT-9). */
@Path("/v1/kpi/statement-sheets")
@RunOnVirtualThread
@Tag(name = "KPI")
public class StatementSheetResource {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final StatementService statements;
    private final AgentScope scope;

    StatementSheetResource(StatementService statements, AgentScope scope) {
        this.statements = statements;
        this.scope = scope;
    }

    /** The page of one statement. */
    @GET
    @Produces(HTML)
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.HR, Roles.AUDITOR})
    @Operation(
            operationId = "getStatementSheet",
            summary = "A statement as a page to print",
            description =
                    "The statement of an agent and a month as HTML without scripts, in English or Chinese by"
                            + " Accept-Language. Of a closed month it is the same bytes at every call. An agent sees only his own.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "403", description = "FORBIDDEN: an agent asked for another")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: the agent has no statement for the month")
    public Response get(
            @Parameter(required = true, schema = @Schema(implementation = String.class), example = "2026-04")
                    @QueryParam("month")
                    @Nullable
                    String month,
            @Parameter(required = true, example = "A01") @QueryParam("agentId") @Nullable String agentId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        ScoringMonth scoringMonth = Parameters.month(month);
        String agent = Parameters.agentId(agentId);
        scope.requireMayRead(agent);
        Locale language = Problems.language(acceptLanguage);
        StatementDocument statement =
                statements.one(agent, scoringMonth).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        return Response.ok(StatementSheet.of(statement.statement(), language), HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }
}
