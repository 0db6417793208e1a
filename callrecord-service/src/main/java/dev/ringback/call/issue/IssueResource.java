package dev.ringback.call.issue;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.util.UUID;
import java.util.stream.Stream;
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

/** Issues found on calls over HTTP (CALL-9). */
@Path("/v1/issues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Issues", description = "What customers brought up on calls, until they were told the result.")
@RunOnVirtualThread
class IssueResource {

    private static final String PATH = "/v1/issues/";
    private static final String OPERATION = "post-issue";

    private final IssueService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    IssueResource(IssueService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY})
    @Operation(
            operationId = "reportIssue",
            summary = "Report an issue found on a call",
            description =
                    "Due on the business date of the call; later ones are taken and marked late. It becomes a complaint or a"
                            + " suggestion by event, and stays open until the customer was told. An agent reports on his own"
                            + " calls. Telephone numbers in the text are masked before it is stored.")
    @APIResponse(
            responseCode = "201",
            description = "Reported.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the issue.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = IssueView.class),
                            examples = @ExampleObject(name = "in time", value = IssueExamples.ISSUE)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description =
                    "VALIDATION_FAILED with each field at fault (UNKNOWN_CALL, also for a call of another agent; UNKNOWN_AGENT,"
                            + " UNKNOWN_ORG_UNIT, PROMISE_OUT_OF_RANGE), IDEMPOTENCY_KEY_REUSED")
    public Response report(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each issue.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostIssue.class),
                                            examples = @ExampleObject(name = "complaint", value = IssueExamples.POST)))
                    @NotNull
                    @Valid
                    PostIssue body) {
        return idempotency.run(key, OPERATION, body, () -> {
            IssueView made = service.report(body, reader(Roles.SUPERVISOR, Roles.QUALITY));
            return Reply.created(made, PATH + made.id());
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.COMPLAINT_OFFICER, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "getIssue",
            summary = "One issue",
            description = "An agent sees only those he reported, and nobody one that is about himself.")
    @APIResponse(
            responseCode = "200",
            description = "The issue.",
            content =
                    @Content(
                            schema = @Schema(implementation = IssueView.class),
                            examples = @ExampleObject(name = "open", value = IssueExamples.ISSUE)))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for an issue the caller may not see")
    public IssueView get(@PathParam("id") UUID id) {
        return service.find(id, everywhere());
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.COMPLAINT_OFFICER, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listIssues",
            summary = "Issues in order of their report",
            description = "An agent sees only those he reported, and nobody one that is about himself.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = IssuePage.class),
                            examples = @ExampleObject(name = "page", value = IssueExamples.PAGE)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public Response list(
            @Parameter(description = "Only those that stand so.") @QueryParam("state") @Nullable IssueState state,
            @Parameter(description = "Only those this agent reported.", example = "A01")
                    @QueryParam("agentId")
                    @Size(max = 64)
                    @Nullable
                    String agentId,
            @Parameter(
                            description = "true: only open ones whose customer should have been told by now.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("overdue")
                    @DefaultValue("false")
                    @Pattern(regexp = "true|false")
                    String overdue,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        Reader reader = everywhere();
        String reporter = reader.reporter(agentId);
        Cursor after = Cursor.decode(cursor, 2);
        IssueQuery.Position position = after == null ? null : new IssueQuery.Position(after.instant(0), after.uuid(1));
        if (agentId != null && !agentId.equals(reporter)) {
            return Pages.response(new Page<IssueView>(List.of(), null), uri);
        }
        return Pages.response(
                service.list(new IssueQuery(
                        state, reporter, Boolean.parseBoolean(overdue), reader.agentId(), position, limit)),
                uri);
    }

    private Reader everywhere() {
        return reader(Roles.SUPERVISOR, Roles.QUALITY, Roles.COMPLAINT_OFFICER, Roles.MANAGER, Roles.AUDITOR);
    }

    /** The caller, who is held to his own unless he has one of the roles. */
    private Reader reader(String... roles) {
        return new Reader(user.agentId(), Stream.of(roles).noneMatch(user::has));
    }
}
