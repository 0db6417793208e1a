package dev.ringback.call.callrecord;

import dev.ringback.call.outcome.Direction;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Call records over HTTP (CALL-1). */
@Path("/v1/call-records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Call records", description = "Dial attempts and what became of them.")
@RunOnVirtualThread
class CallRecordResource {

    private static final String PATH = "/v1/call-records/";
    private static final String OPERATION = "post-call-record";

    private final CallRecordService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    CallRecordResource(CallRecordService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENT)
    @Operation(
            operationId = "postCallRecord",
            summary = "Record the outcome of a granted dial",
            description =
                    "A grant takes one outcome, also when it comes late. Telephone numbers in notes and answers are"
                            + " masked before they are stored. SUCCESSFUL needs an answer to each question of the grant.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the task moves by the event.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the record.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = CallRecordView.class),
                            examples = @ExampleObject(name = "successful", value = CallRecordExamples.RECORD)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, GRANT_INVALID, GRANT_OF_ANOTHER_AGENT")
    @APIResponse(
            responseCode = "409",
            description = "GRANT_USED (callRecordId says by which record), IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "answers", value = CallRecordExamples.ANSWERS_MISSING)))
    public Response post(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each outcome.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostCallRecord.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "successful",
                                                        value = CallRecordExamples.POST_SUCCESSFUL),
                                                @ExampleObject(
                                                        name = "no answer",
                                                        value = CallRecordExamples.POST_NO_ANSWER)
                                            }))
                    @NotNull
                    @Valid
                    PostCallRecord body) {
        return idempotency.run(key, OPERATION, body, () -> {
            CallRecordView made = service.record(body, user.agentId());
            return Reply.created(made, PATH + made.id());
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(operationId = "getCallRecord", summary = "One call record", description = "An agent sees only his own.")
    @APIResponse(
            responseCode = "200",
            description = "The record.",
            content =
                    @Content(
                            schema = @Schema(implementation = CallRecordView.class),
                            examples = @ExampleObject(name = "successful", value = CallRecordExamples.RECORD)))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a record of another agent")
    public CallRecordView get(@PathParam("id") UUID id) {
        return service.find(id, ownOnly(user));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listCallRecords",
            summary = "Call records in order of their start",
            description = "An agent sees only his own; asking for another agent's gives an empty list.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CallRecordPage.class),
                            examples = @ExampleObject(name = "page", value = CallRecordExamples.PAGE)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public Response list(
            @Parameter(description = "Only this agent's.", example = "A01")
                    @QueryParam("agentId")
                    @Size(max = 64)
                    @Nullable
                    String agentId,
            @Parameter(description = "Only this task's.") @QueryParam("taskId") @Nullable UUID taskId,
            @Parameter(description = "Only those of this direction.") @QueryParam("direction") @Nullable
                    Direction direction,
            @Parameter(
                            description = "true: only calls of other systems; false: only granted dials.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("imported")
                    @Pattern(regexp = "true|false")
                    @Nullable
                    String imported,
            @Parameter(description = "Begun at this instant or later.", example = "2026-04-01T00:00:00Z")
                    @QueryParam("from")
                    @Nullable
                    Instant from,
            @Parameter(description = "Begun before this instant.", example = "2026-05-01T00:00:00Z")
                    @QueryParam("to")
                    @Nullable
                    Instant to,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        String own = ownOnly(user);
        if (own != null && agentId != null && !agentId.equals(own)) {
            return Pages.response(new Page<CallRecordView>(List.of(), null), uri);
        }
        String agent = own != null ? own : agentId;
        Cursor after = Cursor.decode(cursor, 2);
        CallRecordQuery.Position position =
                after == null ? null : new CallRecordQuery.Position(after.instant(0), after.uuid(1));
        Boolean history = imported == null ? null : Boolean.valueOf(imported);
        return Pages.response(
                service.list(new CallRecordQuery(agent, taskId, direction, history, from, to, position, limit)), uri);
    }

    /** The agent whose calls alone the caller sees, or null: an agent who is nothing else sees his own only. */
    static @Nullable String ownOnly(CurrentUser user) {
        return Stream.of(Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR)
                        .anyMatch(user::has)
                ? null
                : user.agentId();
    }
}
