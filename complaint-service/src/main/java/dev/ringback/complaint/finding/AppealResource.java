package dev.ringback.complaint.finding;

import dev.ringback.complaint.course.Actor;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Findings and appeals over HTTP (SCORE-2). */
@Path("/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Findings", description = "Judgement of complaints, and its overturning.")
@RunOnVirtualThread
class AppealResource {

    private static final String APPEAL = """
            {"text": "The line broke down; I called back at once."}""";

    private static final String DECIDE = """
            {"overturned": true, "reason": "The log shows that the line broke down."}""";

    private static final String OWN = """
            {
              "id": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a40",
              "state": "STANDING",
              "causeClass": "ATTITUDE",
              "standard": "003 part 5, 4.3",
              "penaltyItem": "S3:4.3",
              "occurredAt": "2026-04-01T02:10:00Z",
              "reason": "The recording shows that the agent hung up.",
              "madeAt": "2026-04-02T02:10:00Z",
              "appealUntil": "2026-04-09",
              "appeal": {
                "state": "PENDING",
                "text": "The line broke down; I called back at once.",
                "appealedAt": "2026-04-03T02:10:00Z",
                "appealedBy": "A01"
              }
            }""";

    private final AppealService service;
    private final FindingService decisions;
    private final Idempotency idempotency;
    private final CurrentUser user;

    AppealResource(AppealService service, FindingService decisions, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.decisions = decisions;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.HR, Roles.AUDITOR})
    @Operation(
            operationId = "listFindings",
            summary = "Findings in order of their making",
            description = "Those about the caller (CMPL-10), and of other org scopes, are left out.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = FindingView.Page.class),
                            examples =
                                    @ExampleObject(
                                            name = "page",
                                            value = "{\"items\": [" + FindingExamples.FINDING + "]}")))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    public Response list(
            @Parameter(description = "Only those that stand here.") @QueryParam("state") @Nullable FindingState state,
            @Parameter(description = "Only those with an appeal that stands here.") @QueryParam("appeal") @Nullable
                    AppealState appeal,
            @Parameter(description = "Only those that charge this agent.") @QueryParam("subjectAgentId") @Nullable
                    String subjectAgentId,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        return Pages.response(service.list(query(state, appeal, subjectAgentId, cursor, limit), Actor.of(user)), uri);
    }

    @GET
    @Path("mine")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    @Operation(
            operationId = "listOwnFindings",
            summary = "What charges the caller",
            description = "Neither the complaint nor who reported it is shown (CMPL-10).")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = OwnFindingView.Page.class),
                            examples = @ExampleObject(name = "page", value = "{\"items\": [" + OWN + "]}")))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    public Response own(
            @Parameter(description = "Only those that stand here.") @QueryParam("state") @Nullable FindingState state,
            @Parameter(description = "Only those with an appeal that stands here.") @QueryParam("appeal") @Nullable
                    AppealState appeal,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        return Pages.response(service.own(user.agentId(), query(state, appeal, null, cursor, limit)), uri);
    }

    @POST
    @Path("{id}/appeals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    @Operation(
            operationId = "appealFinding",
            summary = "Appeal against a finding",
            description =
                    "By whom it charges, once, up to the last date (SCORE-2). Until it is decided the finding stands.")
    @APIResponse(
            responseCode = "201",
            description = "Appealed.",
            headers = {
                @Header(name = "Location", description = "Path of it.", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = OwnFindingView.class),
                            examples = @ExampleObject(name = "now", value = OWN)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a finding that does not charge the caller")
    @APIResponse(
            responseCode = "409",
            description =
                    "NOT_APPEALABLE, APPEAL_TOO_LATE, ALREADY_APPEALED, FINDING_ALREADY_OVERTURNED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response appeal(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AppealFinding.class),
                                            examples = @ExampleObject(name = "example", value = APPEAL)))
                    @NotNull
                    @Valid
                    AppealFinding body) {
        return idempotency.run(key, "appeal-finding", Map.of("id", id, "body", body), () -> {
            OwnFindingView now = service.appeal(id, body, Actor.of(user));
            return Reply.created(now, "/v1/findings/mine");
        });
    }

    @POST
    @Path("{id}/appeal-decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.QUALITY})
    @Operation(
            operationId = "decideAppeal",
            summary = "Decide an appeal",
            description =
                    "By another than the judge, and not of the team it is about. Overturned, the demerit is reversed; both stay visible.")
    @APIResponse(
            responseCode = "201",
            description = "Decided.",
            headers = {
                @Header(name = "Location", description = "Path of it.", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = FindingView.class),
                            examples = @ExampleObject(name = "now", value = FindingExamples.OVERTURNED)))
    @APIResponse(responseCode = "403", description = "FORBIDDEN, REVIEWER_IS_JUDGE, REVIEWER_OF_ACCUSED_TEAM")
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a finding about the caller, or of another org scope")
    @APIResponse(responseCode = "409", description = "NO_APPEAL_PENDING, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response decide(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DecideAppeal.class),
                                            examples = @ExampleObject(name = "example", value = DECIDE)))
                    @NotNull
                    @Valid
                    DecideAppeal body) {
        return idempotency.run(key, "decide-appeal", Map.of("id", id, "body", body), () -> {
            FindingView now = decisions.decide(id, body, Actor.of(user));
            return Reply.created(now, "/v1/findings/" + id);
        });
    }

    private static AppealService.FindingQuery query(
            @Nullable FindingState state,
            @Nullable AppealState appeal,
            @Nullable String subjectAgentId,
            @Nullable String cursor,
            int limit) {
        @Nullable Cursor after = Cursor.decode(cursor, 2);
        return new AppealService.FindingQuery(
                state,
                appeal,
                subjectAgentId,
                after == null ? null : new AppealService.FindingQuery.Position(after.instant(0), after.uuid(1)),
                limit);
    }
}
