package dev.ringback.task.claim;

import dev.ringback.platform.idempotency.Idempotency;
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

/** Claims tasks, prolongs leases and gives tasks back. */
@Path("/v1/tasks")
@Tag(name = "Claims", description = "Agents take tasks under a lease.")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TaskClaimResource {

    private final ClaimDesk desk;
    private final LeaseService leases;
    private final CurrentUser user;

    TaskClaimResource(ClaimDesk desk, LeaseService leases, CurrentUser user) {
        this.desk = desk;
        this.leases = leases;
        this.user = user;
    }

    /** Claims tasks for the calling agent. */
    @POST
    @Path("/claims")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            operationId = "claimTasks",
            summary = "Claim tasks",
            description =
                    "Gives the agent up to max tasks that may be called now, and no more than his work profile lets him hold undialled"
                            + " (TASK-21): appointments whose time has come, then own tasks, then those of the agent's unit that have no owner,"
                            + " then those of no unit; each by priority, due time and age, and only of programs whose skill he has. Each is held"
                            + " under a lease and has a place reserved under the customer's contact caps (TASK-13, TASK-15, TASK-16) until the"
                            + " lease ends.")
    @APIResponse(
            responseCode = "200",
            description = "The leases; none when nothing may be called now.",
            content = @Content(schema = @Schema(implementation = ClaimAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(
            responseCode = "403",
            description = "FORBIDDEN; AGENT_UNKNOWN when the agent is not in the directory or has left")
    @APIResponse(
            responseCode = "409",
            description =
                    "IDEMPOTENCY_IN_FLIGHT; OUTBOUND_PAUSED while outbound calls of the agent's unit are paused (OPS-1)")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response claim(
            @Parameter(
                            required = true,
                            description =
                                    "1 to 128 visible ASCII characters; a retry with the same key gets the same leases.")
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ClaimRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "five",
                                                            value = "{\"max\": 5, \"leaseSeconds\": 900}")))
                    @NotNull
                    @Valid
                    ClaimRequest request) {
        return desk.claim(key, user.agentId(), request);
    }

    /** Prolongs a lease of the calling agent. */
    @POST
    @Path("/{id}/extensions")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            operationId = "extendLease",
            summary = "Hold a task longer",
            description =
                    "Prolongs the lease to so many seconds of business time from now. A lease is never shortened.")
    @APIResponse(
            responseCode = "200",
            description = "The lease as it is now.",
            content = @Content(schema = @Schema(implementation = ExtensionAnswer.class)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, LEASE_OF_ANOTHER_AGENT")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "STALE_LEASE: the token is not that of a live lease; nothing was changed")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    public ExtensionAnswer extend(@PathParam("id") UUID id, @NotNull @Valid ExtensionRequest request) {
        return leases.extend(id, user.agentId(), request);
    }

    /** Gives a task of the calling agent back. */
    @POST
    @Path("/{id}/releases")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            operationId = "releaseTask",
            summary = "Give a task back",
            description =
                    "Ends the lease before a dial. The task and the place it held under the caps are free at once; the reason is kept.")
    @APIResponse(responseCode = "204", description = "Given back.")
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, LEASE_OF_ANOTHER_AGENT")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "STALE_LEASE; ALREADY_DIALLED when the outcome of the dial is awaited")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    public void release(@PathParam("id") UUID id, @NotNull @Valid ReleaseRequest request) {
        leases.release(id, user.agentId(), request);
    }
}
