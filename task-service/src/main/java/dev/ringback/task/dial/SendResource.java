package dev.ringback.task.dial;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.directory.AgentDirectory;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sends: what a dial is to a task of a telephone call, for tasks of the other channels. */
@Path("/v1/tasks/{id}/sends")
@Tag(
        name = "Sends",
        description = "Messages and visits: under the same protection as a call, with a receipt in place of a record.")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SendResource {

    private final SendService sends;
    private final AgentDirectory directory;
    private final CurrentUser user;

    SendResource(SendService sends, AgentDirectory directory, CurrentUser user) {
        this.sends = sends;
        this.directory = directory;
        this.user = user;
    }

    /** Gives leave to send. */
    @POST
    @RolesAllowed(Roles.AGENT)
    @Operation(
            operationId = "sendTask",
            summary = "Send a message or pay a visit",
            description =
                    "For a task of the channel SMS, EMAIL or VISIT that the agent holds: checks contact protection once more (TASK-13, TASK-15,"
                            + " TASK-16, TASK-17), counts the attempt, and tells where to send. Ringback sends nothing itself; whoever does tells the"
                            + " receipt. One attempt per lease. A repeated request with the same key is authorised anew and shows the same attempt;"
                            + " the answer itself is stored nowhere.")
    @APIResponse(
            responseCode = "201",
            description = "Leave to send. Idempotency-Replayed: true when it had been given before.",
            content = @Content(schema = @Schema(implementation = SendView.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, AGENT_UNKNOWN, LEASE_OF_ANOTHER_AGENT")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description =
                    "WRONG_CHANNEL for a task of a telephone call; STALE_LEASE; ALREADY_DIALLED under another key; CONTACT_BARRED, with the rule"
                            + " and nextAllowedAt when there is one")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    public Response send(
            @PathParam("id") UUID id,
            @Parameter(required = true, description = "1 to 128 visible ASCII characters.")
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @NotNull @Valid SendRequest request) {
        String checked = Idempotency.requireKey(key);
        String agent = user.agentId();
        directory.unitOf(agent);
        SendService.Allowed allowed = sends.send(id, agent, user.subject(), request.fencingToken(), checked);
        Response.ResponseBuilder answer = Response.status(Response.Status.CREATED)
                .entity(allowed.view())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (allowed.replayed()) {
            answer.header(Idempotency.REPLAYED, "true");
        }
        return answer.build();
    }
}
