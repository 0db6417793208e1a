package dev.ringback.task.allocation;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.OrgScope;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.directory.OrgScopes;
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
import java.util.List;
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

/** One task changes hands. */
@Path("/v1/tasks/{id}")
@Tag(name = "Allocation", description = "Only supervisors give tasks to agents and take them back (GOV-2).")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TransferResource {

    private final TransferService transfers;
    private final AllocationHistory history;
    private final OrgScopes scopes;
    private final Idempotency idempotency;
    private final CurrentUser user;

    TransferResource(
            TransferService transfers,
            AllocationHistory history,
            OrgScopes scopes,
            Idempotency idempotency,
            CurrentUser user) {
        this.transfers = transfers;
        this.history = history;
        this.scopes = scopes;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** Hands a task to another agent. */
    @POST
    @Path("/transfers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "transferTask",
            summary = "Hand a task to another agent",
            description =
                    "The task is the other agent's from now on, its appointment too. Who held it undialled holds it no more: his token is stale, and"
                            + " his place under the caps free.")
    @APIResponse(
            responseCode = "201",
            description = "The change of hands.",
            content = @Content(schema = @Schema(implementation = AllocationEntry.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such task, or of another org scope")
    @APIResponse(
            responseCode = "409",
            description = "ALREADY_DIALLED while the outcome of a call is awaited; TASK_CLOSED; IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response transfer(
            @PathParam("id") UUID id,
            @Parameter(required = true, description = "1 to 128 visible ASCII characters, new for each transfer.")
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = TransferRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "leave",
                                                            value =
                                                                    "{\"toAgentId\": \"A02\", \"reason\": \"On leave from tomorrow\"}")))
                    @NotNull
                    @Valid
                    TransferRequest request) {
        OrgScope scope = scopes.of(user);
        history.requireInScope(id, scope);
        return idempotency.run(key, "transfer-task:" + id, request, () -> {
            transfers.transfer(id, request, scope, user.subject());
            return new Reply(201, history.of(id).getLast(), null);
        });
    }

    /** Who had a task, by whose decision. */
    @GET
    @Path("/allocations")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listTaskAllocations",
            summary = "Show who gave a task to whom",
            description = "Every allocation, transfer and taking back, in order; none is ever changed.")
    @APIResponse(responseCode = "200", description = "The changes of hands.")
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such task, or of another org scope")
    public List<AllocationEntry> history(@PathParam("id") UUID id) {
        history.requireInScope(id, scopes.of(user));
        return history.of(id);
    }
}
