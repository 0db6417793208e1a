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

/** Dials. The only place that shows a number. */
@Path("/v1/tasks/{id}/dial")
@Tag(
        name = "Dials",
        description = "The agent who holds a task sees the number and gets a grant to record the call with.")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DialResource {

    private final DialService dials;
    private final AgentDirectory directory;
    private final CurrentUser user;

    DialResource(DialService dials, AgentDirectory directory, CurrentUser user) {
        this.dials = dials;
        this.directory = directory;
        this.user = user;
    }

    /** Dials the number of a task the calling agent holds. */
    @POST
    @RolesAllowed(Roles.AGENT)
    @Operation(
            operationId = "dialTask",
            summary = "Dial",
            description =
                    "Checks contact protection once more (TASK-13, TASK-15, TASK-16, TASK-17), counts the dial, shows the number and"
                            + " hands out a signed grant, with which the call's outcome is recorded. One dial per lease. A repeated request with the"
                            + " same key is authorised anew and shows the same attempt; the answer itself is stored nowhere.")
    @APIResponse(
            responseCode = "201",
            description = "The dial. Idempotency-Replayed: true when it had been made before.",
            content = @Content(schema = @Schema(implementation = DialView.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, AGENT_UNKNOWN, LEASE_OF_ANOTHER_AGENT")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description =
                    "STALE_LEASE; ALREADY_DIALLED under another key; CONTACT_BARRED, with the rule and nextAllowedAt when there is one; CAMPAIGN_GATE with what is missing (TASK-18); OUTBOUND_PAUSED while outbound calls of the agent's unit are paused (OPS-1)")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    public Response dial(
            @PathParam("id") UUID id,
            @Parameter(required = true, description = "1 to 128 visible ASCII characters.")
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @NotNull @Valid DialRequest request) {
        String checked = Idempotency.requireKey(key);
        String agent = user.agentId();
        directory.unitOf(agent);
        return answer(dials.dial(id, agent, user.subject(), request.fencingToken(), checked));
    }

    /** What a dial answers, by whatever way it came about. */
    static Response answer(DialService.Dialled dialled) {
        Response.ResponseBuilder answer = Response.status(Response.Status.CREATED)
                .entity(dialled.view())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (dialled.replayed()) {
            answer.header(Idempotency.REPLAYED, "true");
        }
        return answer.build();
    }
}
