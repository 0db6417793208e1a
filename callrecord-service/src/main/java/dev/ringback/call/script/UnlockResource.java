package dev.ringback.call.script;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Locked wording that a draft may alter, over HTTP (CALL-5). */
@Path("/v1/scripts/{id}/versions/{version}/unlocks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scripts", description = "What agents say on calls, in versions: written, tried, approved, retired.")
@RunOnVirtualThread
class UnlockResource {

    private final UnlockService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    UnlockResource(UnlockService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "postScriptUnlock",
            summary = "Let a draft alter locked wording",
            description = "Of one node that the last approved version locked, for this version only, with a reason.")
    @APIResponse(
            responseCode = "201",
            description = "Unlocked.",
            content = @Content(schema = @Schema(implementation = UnlockView.class)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "VERSION_FROZEN, ALREADY_UNLOCKED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED (NOT_LOCKED), IDEMPOTENCY_KEY_REUSED")
    public Response post(
            @PathParam("id") @Pattern(regexp = ScriptResource.ID) String id,
            @PathParam("version") int version,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each unlock.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PostUnlock.class)))
                    @NotNull
                    @Valid
                    PostUnlock body) {
        return idempotency.run(
                key,
                "post-script-unlock:" + id + ":" + version,
                body,
                () -> Reply.created(
                        service.unlock(id, version, body, user.subject()),
                        ScriptResource.PATH + id + "/versions/" + version + "/unlocks"));
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listScriptUnlocks",
            summary = "Locked wording that a version may alter",
            description = "In order of the nodes' ids; at most one for each node.")
    @APIResponse(responseCode = "200", description = "The unlocks.")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public List<UnlockView> list(
            @PathParam("id") @Pattern(regexp = ScriptResource.ID) String id, @PathParam("version") int version) {
        return service.list(id, version);
    }
}
