package dev.ringback.call.session;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** Script sessions over HTTP (CALL-5). */
@Path("/v1/script-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Script sessions",
        description = "An agent's screen: what to say now, what may be answered, what comes next.")
@RunOnVirtualThread
class SessionResource {

    private static final String PATH = "/v1/script-sessions/";

    private final SessionService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    SessionResource(SessionService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENT)
    @Operation(
            operationId = "postScriptSession",
            summary = "Begin a script session",
            description =
                    "Of a dial, by its grant, or of an inbound call. The script is the one named, else the approved one for the"
                            + " purpose and business, the most particular of several. A dial has one session: begun again, it"
                            + " is found where it was. The version stays, whatever happens to the script meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "The dial's session, where it was.",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Begun.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Path of the session.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SessionView.class),
                            examples = @ExampleObject(name = "opening", value = SessionExamples.OPENING)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, GRANT_INVALID, GRANT_OF_ANOTHER_AGENT")
    @APIResponse(
            responseCode = "409",
            description = "SCRIPT_NOT_APPROVED (TASK-18), CONFLICT: begun elsewhere just now, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED (e.g. UNKNOWN_SCRIPT, UNKNOWN_PLACEHOLDER), IDEMPOTENCY_KEY_REUSED")
    public Response post(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each session.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostSession.class),
                                            examples = {
                                                @ExampleObject(name = "dial", value = SessionExamples.POST),
                                                @ExampleObject(name = "inbound", value = SessionExamples.POST_INBOUND)
                                            }))
                    @NotNull
                    @Valid
                    PostSession body) {
        return idempotency.run(key, "post-script-session", body, () -> {
            SessionService.Started started = service.start(body, user.agentId());
            return started.begun()
                    ? Reply.created(started.session(), PATH + started.session().id())
                    : Reply.ok(started.session());
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            operationId = "getScriptSession",
            summary = "Where a session is",
            description = "Also after a lost connection. Only its own agent sees it.")
    @APIResponse(
            responseCode = "200",
            description = "The session.",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a session of another agent")
    public SessionView get(@PathParam("id") UUID id) {
        return service.find(id, user.agentId());
    }

    @POST
    @Path("{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENT)
    @Operation(
            operationId = "postScriptAnswer",
            summary = "Go on by an answer",
            description =
                    "The step keeps an answer from counting twice, so no key is needed: after 409 the session says where it is.")
    @APIResponse(
            responseCode = "200",
            description = "What the agent says next.",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a session of another agent")
    @APIResponse(
            responseCode = "409",
            description = "SCRIPT_STEP_STALE (step and nodeId say where the session is), SCRIPT_SESSION_OVER")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description =
                    "VALIDATION_FAILED: ANSWER_NOT_ALLOWED; UNKNOWN_PLACEHOLDER; VALUE_MISSING where the customer would affirm what"
                            + " was not stated (CALL-6)")
    public SessionView answer(
            @PathParam("id") UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostStep.class),
                                            examples =
                                                    @ExampleObject(name = "satisfied", value = SessionExamples.ANSWER)))
                    @NotNull
                    @Valid
                    PostStep body) {
        return service.answer(id, body, user.agentId());
    }

    @POST
    @Path("{id}/back")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENT)
    @Operation(
            operationId = "postScriptBack",
            summary = "Take the last answer back",
            description =
                    "Also from the end, until the call is recorded. What was gone back from is no part of the way.")
    @APIResponse(
            responseCode = "200",
            description = "The node before.",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a session of another agent")
    @APIResponse(
            responseCode = "409",
            description = "SCRIPT_STEP_STALE, SCRIPT_AT_ITS_START, SCRIPT_SESSION_OVER: the call is recorded")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    public SessionView back(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PostBack.class)))
                    @NotNull
                    @Valid
                    PostBack body) {
        return service.back(id, body, user.agentId());
    }
}
