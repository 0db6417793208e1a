package dev.ringback.call.recording;

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

/** Recordings of calls over HTTP (CALL-8). */
@Path("/v1/call-records/{id}/recording")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Recordings",
        description = "References of recordings, as evidence: retention, legal holds and who saw them.")
@RunOnVirtualThread
class RecordingResource {

    private final RecordingService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    RecordingResource(RecordingService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** What a key stands for: the recording of one call. */
    private record Request(UUID callId, PostRecording body) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.CRM})
    @Operation(
            operationId = "postRecording",
            summary = "Attach the recording of a call",
            description =
                    "Its reference, once. It is kept as long as the rule in force on the day of the call says, then it is"
                            + " removed, unless a legal hold keeps it. An agent attaches to his own calls. The answer does not"
                            + " repeat the reference.")
    @APIResponse(
            responseCode = "201",
            description = "Attached.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the recording.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = RecordingView.class)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a call of another agent")
    @APIResponse(
            responseCode = "409",
            description = "RECORDING_EXISTS, RECORDING_EXPIRED: it would be past its retention, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED (NOTICE_MISSING, REFERENCE_HOLDS_NUMBER), IDEMPOTENCY_KEY_REUSED")
    public Response attach(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each recording.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostRecording.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "notice spoken",
                                                            value = RecordingExamples.POST)))
                    @NotNull
                    @Valid
                    PostRecording body) {
        return idempotency.run(key, "post-recording", new Request(id, body), () -> {
            RecordingReader by = reader(Roles.SUPERVISOR, Roles.CRM);
            return Reply.created(service.attach(id, body, by), "/v1/call-records/" + id + "/recording");
        });
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.COMPLAINT_OFFICER, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "getRecording",
            summary = "The recording of a call",
            description =
                    "Its reference is shown to quality, complaint officers and managers only, while it is kept, and each time is"
                            + " written down. Everybody else sees that there is one; an agent only of his own calls.")
    @APIResponse(
            responseCode = "200",
            description = "The recording, or that there was one.",
            content =
                    @Content(
                            schema = @Schema(implementation = RecordingView.class),
                            examples = {
                                @ExampleObject(name = "kept", value = RecordingExamples.RECORDING),
                                @ExampleObject(name = "removed", value = RecordingExamples.EXPIRED)
                            }))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a call of another agent")
    public RecordingView get(@PathParam("id") UUID id) {
        return service.find(
                id, reader(Roles.SUPERVISOR, Roles.QUALITY, Roles.COMPLAINT_OFFICER, Roles.MANAGER, Roles.AUDITOR));
    }

    @GET
    @Path("trace")
    @RolesAllowed({Roles.QUALITY, Roles.COMPLAINT_OFFICER, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listRecordingTrace",
            summary = "What was done with a recording",
            description = "Who attached, saw, held and released it, and when retention removed it; in order.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = TracePage.class),
                            examples = @ExampleObject(name = "removed", value = RecordingExamples.TRACE)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response trace(
            @PathParam("id") UUID id,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        return Pages.response(service.trace(id, Cursor.decode(cursor, 2), limit), uri);
    }

    private RecordingReader reader(String... everywhere) {
        return new RecordingReader(
                user.subject(),
                Stream.of(everywhere).anyMatch(user::has) ? null : user.agentId(),
                Stream.of(Roles.QUALITY, Roles.COMPLAINT_OFFICER, Roles.MANAGER).anyMatch(user::has));
    }
}
