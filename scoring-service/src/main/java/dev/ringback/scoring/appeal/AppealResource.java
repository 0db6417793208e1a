package dev.ringback.scoring.appeal;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.AgentScope;
import dev.ringback.scoring.access.Parameters;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Appeals against lines and recorded cases (SCORE-2). */
@Path("/v1/scoring/appeals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scoring")
public class AppealResource {
    private static final List<String> SEE_ALL =
            List.of(Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.HR, Roles.AUDITOR);
    private static final List<String> FILE_FOR_ALL = List.of(Roles.SUPERVISOR, Roles.MANAGER);

    private final AppealService appeals;
    private final AgentScope scope;
    private final Idempotency idempotency;
    private final CurrentUser user;

    AppealResource(AppealService appeals, AgentScope scope, Idempotency idempotency, CurrentUser user) {
        this.appeals = appeals;
        this.scope = scope;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** Files an appeal. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "fileAppeal",
            summary = "Appeal against a line or a recorded case",
            description = "Against a line that was not met, or a case that somebody recorded, within the days of"
                    + " ringback.appeals.days. A case of a complaint's finding is appealed with the complaint. An agent"
                    + " appeals for himself alone.")
    @APIResponse(
            responseCode = "201",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = AppealView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such statement or case")
    @APIResponse(
            responseCode = "409",
            description = "APPEAL_FILED, APPEAL_TOO_LATE, APPEALED_WITH_COMPLAINT with finding, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, NOT_APPEALABLE, IDEMPOTENCY_KEY_REUSED")
    public Response file(
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true, example = "appeal-A01-2026-04") @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = FileAppeal.class),
                                            examples = {
                                                @ExampleObject(name = "line", value = """
                                                                {"agentId": "A01", "month": "2026-04", "rule": "S1-2",
                                                                 "reason": "only eleven enquiries came in that week"}"""),
                                                @ExampleObject(name = "case", value = """
                                                                {"caseId": "incidents:inspection:2026-04-07-3", "reason": "it was a customer's call"}""")
                                            }))
                    @NotNull
                    @Valid
                    FileAppeal request) {
        Optional<Boolean> appealable = appeals.appealable(request);
        return idempotency.run(key, "fileAppeal", request, () -> {
            AppealView appeal = appeals.file(request, user.subject(), this::mayFileFor, appealable);
            return Reply.created(appeal, "/v1/scoring/appeals/" + appeal.id());
        });
    }

    private boolean mayFileFor(@Nullable String agentId) {
        return FILE_FOR_ALL.stream().anyMatch(user::has) || (agentId != null && agentId.equals(user.agentId()));
    }

    /** Decides an appeal. */
    @POST
    @Path("/{id}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.HR})
    @Operation(
            operationId = "decideAppeal",
            summary = "Grant or refuse an appeal",
            description =
                    "By somebody who neither filed it, nor is whom it is about, nor recorded the case. Granted, the"
                            + " line counts as met or the case is taken back: at once in an open month, as an adjustment of a closed"
                            + " one.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = AppealView.class)))
    @APIResponse(responseCode = "403", description = "FORBIDDEN, REVIEWER_NOT_INDEPENDENT")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "APPEAL_DECIDED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true, example = "decide-A01-2026-04") @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DecideAppeal.class),
                                            examples = @ExampleObject(name = "granted", value = """
                                                                    {"granted": true, "reason": "the enquiries list shows eleven"}""")))
                    @NotNull
                    @Valid
                    DecideAppeal request) {
        return idempotency.run(
                key,
                "decideAppeal",
                Map.of("id", id, "request", request),
                () -> Reply.ok(appeals.decide(id, request, user.subject())));
    }

    /** One appeal. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.HR, Roles.AUDITOR})
    @Operation(operationId = "getAppeal", summary = "An appeal")
    @APIResponse(
            responseCode = "200",
            description = "The appeal",
            content = @Content(schema = @Schema(implementation = AppealView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public AppealView get(@PathParam("id") UUID id) {
        AppealView appeal = appeals.find(id).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        scope.requireMayRead(appeal.agentId(), SEE_ALL);
        return appeal;
    }

    /** Appeals in the order they were filed. */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.HR, Roles.AUDITOR})
    @Operation(
            operationId = "listAppeals",
            summary = "Appeals",
            description = "In the order they were filed, of all or of an agent. An agent sees only his own.")
    @APIResponse(
            responseCode = "200",
            description = "A page of appeals",
            content = @Content(schema = @Schema(implementation = AppealPage.class)))
    @APIResponse(responseCode = "403", description = "FORBIDDEN: an agent asked for another's, or for all")
    public Response list(
            @Parameter(example = "A01") @QueryParam("agentId") @Nullable String agentId,
            @QueryParam("state") @Nullable AppealState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        @Nullable String agent = agentId == null ? null : Parameters.agentId(agentId);
        scope.requireMayRead(agent, SEE_ALL);
        return Pages.response(appeals.list(agent, state, Cursor.decode(cursor, 2), limit), uri);
    }
}
