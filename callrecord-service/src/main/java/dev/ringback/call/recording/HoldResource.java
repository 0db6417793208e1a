package dev.ringback.call.recording;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** Legal holds on recordings over HTTP (CALL-8). */
@Path("/v1/call-records/{id}/recording/holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Recordings",
        description = "References of recordings, as evidence: retention, legal holds and who saw them.")
@RunOnVirtualThread
class HoldResource {

    private final RecordingService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    HoldResource(RecordingService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** What a key stands for: a hold of one call, or the end of one. */
    private record Request(UUID callId, @Nullable UUID holdId, PostHold body) {}

    @POST
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.MANAGER})
    @Operation(
            operationId = "postRecordingHold",
            summary = "Put a legal hold on a recording",
            description = "While it lasts, the recording is kept past its retention. There may be several.")
    @APIResponse(
            responseCode = "201",
            description = "Held.",
            content = @Content(schema = @Schema(implementation = RecordingView.class)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such call, or no recording of it")
    @APIResponse(responseCode = "409", description = "RECORDING_EXPIRED: its retention is over, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response hold(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each hold.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostHold.class),
                                            examples =
                                                    @ExampleObject(name = "dispute", value = RecordingExamples.HOLD)))
                    @NotNull
                    @Valid
                    PostHold body) {
        return idempotency.run(
                key,
                "post-recording-hold",
                new Request(id, null, body),
                () -> Reply.created(
                        service.hold(id, body.reason(), user.subject()), "/v1/call-records/" + id + "/recording"));
    }

    @POST
    @Path("{holdId}/releases")
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.MANAGER})
    @Operation(
            operationId = "releaseRecordingHold",
            summary = "Lift a legal hold",
            description = "With the last one lifted, a recording past its retention is removed.")
    @APIResponse(
            responseCode = "200",
            description = "Lifted.",
            content = @Content(schema = @Schema(implementation = RecordingView.class)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such call, recording or hold")
    @APIResponse(responseCode = "409", description = "HOLD_LIFTED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response release(
            @PathParam("id") UUID id,
            @PathParam("holdId") UUID holdId,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each release.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PostHold.class)))
                    @NotNull
                    @Valid
                    PostHold body) {
        return idempotency.run(
                key,
                "release-recording-hold",
                new Request(id, holdId, body),
                () -> Reply.ok(service.lift(id, holdId, body.reason(), user.subject())));
    }
}
