package dev.ringback.scoring.facts;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.AgentScope;
import dev.ringback.scoring.access.Parameters;
import dev.ringback.scoring.measure.ScoringMonth;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Facts people report, and the facts behind a statement's line. */
@Path("/v1/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts")
public class FactResource {
    private final FactService facts;
    private final FactIntake intake;
    private final AgentScope scope;
    private final Idempotency idempotency;
    private final CurrentUser user;

    FactResource(FactService facts, FactIntake intake, AgentScope scope, Idempotency idempotency, CurrentUser user) {
        this.facts = facts;
        this.intake = intake;
        this.scope = scope;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** Records a fact (S1-3, S1-4, S1-5), once for each source and external id. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.HR, Roles.CRM, Roles.ADMIN})
    @RunOnVirtualThread
    @Operation(
            operationId = "reportFact",
            summary = "Report a fact",
            description =
                    "What no event tells: records, trips, attitude, attendance, headcounts, telephone bills, faults,"
                            + " quizzes, marketing, transfer requests. The same source, external id and version with the same"
                            + " content is answered 200 with the recorded fact. A fact never changes: the next version of it"
                            + " replaces what it told, and stays beside it.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = FactView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was recorded before",
            content = @Content(schema = @Schema(implementation = FactView.class)))
    @APIResponse(responseCode = "409", description = "EXTERNAL_ID_CONFLICT, FACT_VERSION_GAP, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description =
                    "VALIDATION_FAILED, UNKNOWN_AGENT, UNKNOWN_ORG_UNIT, TRANSFER_TOO_EARLY, IDEMPOTENCY_KEY_REUSED")
    public Response report(
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true, example = "8c7f2a50-records-A01") @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostFact.class),
                                            examples = {
                                                @ExampleObject(name = "records", value = """
                                                                {"source": "hr-portal", "externalId": "records-A01-2026-04-07", "agentId": "A01",
                                                                 "type": "RECORDS_VERIFIED", "occurredOn": "2026-04-07", "count": 300}"""),
                                                @ExampleObject(name = "trip", value = """
                                                                {"source": "hr-portal", "externalId": "trip-A01-2026-04-10", "agentId": "A01",
                                                                 "type": "TRIP_CALLBACK", "returnedOn": "2026-04-10", "calledBackOn": "2026-04-11"}"""),
                                                @ExampleObject(name = "attitude", value = """
                                                                {"source": "hr-portal", "externalId": "attitude-A01-2026-04", "agentId": "A01",
                                                                 "type": "ATTITUDE_REPORT", "month": "2026-04", "result": "PASS"}"""),
                                                @ExampleObject(name = "correction", value = """
                                                                {"source": "hr-portal", "externalId": "records-A01-2026-04-07", "version": 2, "agentId": "A01",
                                                                 "type": "RECORDS_VERIFIED", "occurredOn": "2026-04-07", "count": 280}"""),
                                                @ExampleObject(name = "attendance", value = """
                                                                {"source": "roster", "externalId": "A01-2026-04-07", "agentId": "A01", "type": "ATTENDANCE",
                                                                 "occurredOn": "2026-04-07", "hoursRostered": "8", "hoursWorked": "7.5"}"""),
                                                @ExampleObject(name = "headcount", value = """
                                                                {"source": "roster", "externalId": "site-1-2026-04-07", "orgUnitId": "site-1", "type": "HEADCOUNT",
                                                                 "occurredOn": "2026-04-07", "reported": 42, "actual": 41, "lateArrivals": 3, "onLeave": 2}"""),
                                                @ExampleObject(name = "telephone bill", value = """
                                                                {"source": "telephone", "externalId": "desk-12-2026-04", "agentId": "A01", "type": "PHONE_BILL",
                                                                 "month": "2026-04", "line": "desk-12", "longDistance": false, "total": "95.30", "privateCharges": "12.50"}""")
                                            }))
                    @NotNull
                    @Valid
                    PostFact request) {
        return idempotency.run(key, "reportFact", request, () -> intake.report(request, user.subject()));
    }

    /** The facts behind a line. */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.HR, Roles.BI, Roles.AUDITOR})
    @RunOnVirtualThread
    @Operation(
            operationId = "listFacts",
            summary = "The facts behind a line",
            description = "The journal entries from which a rule's line in an agent's statement was computed, in the"
                    + " order of the journal; with postedIn those behind an adjustment. An agent sees only his own.")
    @APIResponse(
            responseCode = "200",
            description = "A page of facts",
            content = @Content(schema = @Schema(implementation = FactPage.class)))
    public Response list(
            @Parameter(required = true, example = "A01") @QueryParam("agentId") @Nullable String agentId,
            @Parameter(required = true, example = "2026-04") @QueryParam("month") @Nullable String month,
            @Parameter(description = "Needed unless postedIn is given.", example = "S1-2") @QueryParam("rule") @Nullable
                    String rule,
            @Parameter(
                            description =
                                    "The month that carries an adjustment of a closed one: answers the facts behind"
                                            + " that adjustment, of all rules.",
                            schema = @Schema(implementation = String.class),
                            example = "2026-05")
                    @QueryParam("postedIn")
                    @Nullable
                    String postedIn,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        ScoringMonth scoringMonth = Parameters.month(month);
        String agent = Parameters.agentId(agentId);
        @Nullable Cursor after = Cursor.decode(cursor, 1);
        if (postedIn != null) {
            ScoringMonth carrying = Parameters.month("postedIn", postedIn);
            scope.requireMayRead(agent);
            return Pages.response(facts.late(agent, scoringMonth, carrying, after, limit), uri);
        }
        if (rule == null) {
            throw Parameters.invalid("rule", "the id of a rule such as S1-2");
        }
        scope.requireMayRead(agent);
        return Pages.response(facts.behind(agent, scoringMonth, rule, after, limit), uri);
    }
}
