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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Dials that no task asks for. */
@Path("/v1/dials")
@Tag(
        name = "Dials",
        description = "The agent who holds a task sees the number and gets a grant to record the call with.")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ManualDialResource {

    private static final String REQUEST = """
            {
              "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "business": "furniture",
              "reason": "Asked on the hotline to be called back"
            }""";

    private final ManualDialService dials;
    private final AgentDirectory directory;
    private final CurrentUser user;

    ManualDialResource(ManualDialService dials, AgentDirectory directory, CurrentUser user) {
        this.dials = dials;
        this.directory = directory;
        this.user = user;
    }

    /** Dials a customer of the agent's own accord. */
    @POST
    @RolesAllowed(Roles.AGENT)
    @Operation(
            operationId = "dialCustomer",
            summary = "Dial a customer without a task",
            description =
                    "Makes a task of a program of purpose MANUAL, holds and dials it in one step: contact protection is that of any dial (TASK-13,"
                            + " TASK-15, TASK-16, TASK-17), the dial counts, the number is shown and a signed grant handed out. For customers of"
                            + " whom the agent holds or owns an open task, or whose number he looked up within 24 hours. A repeated request with"
                            + " the same key is authorised anew and shows the same attempt while the lease lasts.")
    @APIResponse(
            responseCode = "201",
            description = "The dial. Idempotency-Replayed: true when it had been made before.",
            content = @Content(schema = @Schema(implementation = DialView.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, AGENT_UNKNOWN, CUSTOMER_NOT_YOURS")
    @APIResponse(
            responseCode = "409",
            description =
                    "CONTACT_BARRED, with the rule and nextAllowedAt when there is one; STALE_LEASE for a retry after the lease ended; CAMPAIGN_GATE with what is missing (TASK-18); OUTBOUND_PAUSED (OPS-1)")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response dial(
            @Parameter(required = true, description = "1 to 128 visible ASCII characters.")
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ManualDialRequest.class),
                                            examples = @ExampleObject(name = "call back", value = REQUEST)))
                    @NotNull
                    @Valid
                    ManualDialRequest request) {
        String checked = Idempotency.requireKey(key);
        String agent = user.agentId();
        String unit = directory.unitOf(agent);
        return DialResource.answer(dials.dial(request, agent, unit, user.subject(), checked));
    }
}
