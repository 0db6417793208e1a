package dev.ringback.call.callrecord;

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

/** Scripts of calls without a grant over HTTP (CALL-5). */
@Path("/v1/call-records/{id}/script")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Call records", description = "Dial attempts and what became of them.")
@RunOnVirtualThread
class CallScriptResource {

    private final CallScriptService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    CallScriptResource(CallScriptService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** What a key stands for: the script of one call. */
    private record Request(UUID callId, PostCallScript body) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENT)
    @Operation(
            operationId = "postCallScript",
            summary = "State by which script session an inbound call was led",
            description =
                    "Once, of an own call that came from another system, such as an inbound one. The call keeps the version and"
                            + " the way, and the session is over. A granted dial names its session with its outcome.")
    @APIResponse(
            responseCode = "201",
            description = "The call, with its script.",
            content = @Content(schema = @Schema(implementation = CallRecordView.class)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a call of another agent")
    @APIResponse(
            responseCode = "409",
            description =
                    "SCRIPT_STATED, SCRIPT_COMES_WITH_OUTCOME, SCRIPT_SESSION_OVER: of another call, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED (UNKNOWN_SCRIPT_SESSION), IDEMPOTENCY_KEY_REUSED")
    public Response state(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each call.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostCallScript.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "inbound",
                                                            value = CallRecordExamples.POST_SCRIPT)))
                    @NotNull
                    @Valid
                    PostCallScript body) {
        return idempotency.run(
                key,
                "post-call-script",
                new Request(id, body),
                () -> Reply.created(
                        service.state(id, body.scriptSessionId(), user.agentId()), "/v1/call-records/" + id));
    }
}
