package dev.ringback.call.pause;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.time.Instant;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Breaks over HTTP (OPS-6). */
@Path("/v1/operations/breaks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breaks", description = "Short breaks of a group: who is out, and whether too many or too long.")
@RunOnVirtualThread
class BreakResource {

    private static final String EXAMPLE = """
            {
              "id": "0195eef9-0b1c-7d55-8a20-5f1e2d3c4b5a",
              "agentId": "A01",
              "orgUnitId": "TEAM-1",
              "day": "2026-04-02",
              "startedAt": "2026-04-02T02:00:00Z",
              "together": 3,
              "maxTogether": 2,
              "dueBackAt": "2026-04-02T02:10:00Z",
              "tooMany": true,
              "tooLong": false,
              "ruleVersion": 1
            }""";

    private final BreakService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    BreakResource(BreakService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @RolesAllowed(Roles.AGENT)
    @Operation(
            operationId = "beginBreak",
            summary = "Go out",
            description = "Counts the group's agents who are out. A break that is one too many is taken, and marked.")
    @APIResponse(
            responseCode = "201",
            description = "Out.",
            content =
                    @Content(
                            schema = @Schema(implementation = BreakView.class),
                            examples = @ExampleObject(name = "one too many", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "409", description = "BREAK_OPEN, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description =
                    "VALIDATION_FAILED (UNKNOWN_AGENT: the directory knows no group of his), IDEMPOTENCY_KEY_REUSED")
    public Response begin(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each break.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key) {
        return idempotency.run(
                key, "begin-break", user.agentId(), () -> new Reply(201, service.begin(user.agentId()), null));
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    @Operation(operationId = "endBreak", summary = "Come back", description = "An agent ends only his own.")
    @APIResponse(
            responseCode = "200",
            description = "Back.",
            content = @Content(schema = @Schema(implementation = BreakView.class)))
    @APIResponse(responseCode = "400", description = "IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a break of another agent")
    @APIResponse(responseCode = "409", description = "BREAK_OVER, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
    public Response end(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each return.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key) {
        return idempotency.run(
                key,
                "end-break",
                id,
                () -> Reply.ok(service.end(id, user.has(Roles.SUPERVISOR) ? null : user.agentId())));
    }

    @GET
    @Path("group")
    @RolesAllowed(Roles.AGENT)
    @Operation(operationId = "getGroupBreaks", summary = "How many of the own group are out")
    @APIResponse(
            responseCode = "200",
            description = "The counter.",
            content = @Content(schema = @Schema(implementation = GroupView.class)))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED (UNKNOWN_AGENT)")
    public GroupView group() {
        return service.groupOf(user.agentId());
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listBreaks",
            summary = "Breaks in order of their beginning",
            description = "An agent sees only his own.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = BreakPage.class)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public Response list(
            @Parameter(description = "Only this agent's.", example = "A01")
                    @QueryParam("agentId")
                    @Size(max = 64)
                    @Nullable
                    String agentId,
            @Parameter(description = "Only this group's.", example = "TEAM-1")
                    @QueryParam("orgUnitId")
                    @Size(max = 64)
                    @Nullable
                    String orgUnitId,
            @Parameter(description = "Begun at this instant or later.") @QueryParam("from") @Nullable Instant from,
            @Parameter(description = "Begun before this instant.") @QueryParam("to") @Nullable Instant to,
            @Parameter(
                            description = "true: only those that broke the rule.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("violations")
                    @DefaultValue("false")
                    @Pattern(regexp = "true|false")
                    String violations,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        boolean ownOnly =
                Stream.of(Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR).noneMatch(user::has);
        if (ownOnly && agentId != null && !agentId.equals(user.agentId())) {
            return Pages.response(new Page<BreakView>(List.of(), null), uri);
        }
        Cursor after = Cursor.decode(cursor, 2);
        BreakQuery.Position position = after == null ? null : new BreakQuery.Position(after.instant(0), after.uuid(1));
        return Pages.response(
                service.list(new BreakQuery(
                        ownOnly ? user.agentId() : agentId,
                        orgUnitId,
                        from,
                        to,
                        Boolean.parseBoolean(violations),
                        position,
                        limit)),
                uri);
    }
}
