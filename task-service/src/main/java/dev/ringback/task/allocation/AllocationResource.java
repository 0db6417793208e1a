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

/** Supervisors give tasks out and take them back. */
@Path("/v1")
@Tag(name = "Allocation", description = "Only supervisors give tasks to agents and take them back (GOV-2).")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AllocationResource {

    private static final String ALLOCATE = """
            {
              "programId": "deal-callback",
              "agentIds": ["A01", "A02", "A03"],
              "basis": "BALANCED",
              "max": 500,
              "reason": "Deals of March"
            }""";

    private static final String RECLAIM = "{\"reason\": \"Ten months are over\", \"dryRun\": true}";

    private final AllocationService allocations;
    private final Reclaims reclaims;
    private final OrgScopes scopes;
    private final Idempotency idempotency;
    private final CurrentUser user;

    AllocationResource(
            AllocationService allocations,
            Reclaims reclaims,
            OrgScopes scopes,
            Idempotency idempotency,
            CurrentUser user) {
        this.allocations = allocations;
        this.reclaims = reclaims;
        this.scopes = scopes;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** Shares tasks out among agents. */
    @POST
    @Path("/allocations")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "allocateTasks",
            summary = "Share tasks out among agents",
            description =
                    "Gives ready tasks that nobody owns to agents by distinct customers (TASK-21): BALANCED so that what they own of the program,"
                            + " counted with what they had, differs by at most one; ABILITY in proportion to the abilities of their work profiles,"
                            + " by the largest remainder. Of equal remainders the agent named first gets the odd customer; who has more than his"
                            + " share keeps it. A customer's tasks go together, and to the agent who has the customer already.")
    @APIResponse(
            responseCode = "200",
            description = "Who would get how many, of a dry run.",
            content = @Content(schema = @Schema(implementation = AllocationView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Who got how many.",
            content = @Content(schema = @Schema(implementation = AllocationView.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response allocate(
            @Parameter(required = true, description = "1 to 128 visible ASCII characters, new for each allocation.")
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AllocationRequest.class),
                                            examples = @ExampleObject(name = "balanced", value = ALLOCATE)))
                    @NotNull
                    @Valid
                    AllocationRequest request) {
        OrgScope scope = scopes.of(user);
        return idempotency.run(
                key,
                "allocate-tasks",
                request,
                () -> new Reply(request.dry() ? 200 : 201, allocations.allocate(request, scope, user.subject()), null));
    }

    /** Takes back what was allocated ten months ago. */
    @POST
    @Path("/reclaims")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "reclaimAllocations",
            summary = "Take back allocations that are ten months old",
            description =
                    "An allocation of date D is taken back from D + 10 months on, cut to the month's end (GOV-3): nobody owns the task then. At most"
                            + " 1,000 at a time, oldest first. What nobody takes back, the service does by itself on that date.")
    @APIResponse(
            responseCode = "200",
            description = "What was, or would be, taken back.",
            content = @Content(schema = @Schema(implementation = ReclaimView.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response reclaim(
            @Parameter(required = true, description = "1 to 128 visible ASCII characters, new for each request.")
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReclaimRequest.class),
                                            examples = @ExampleObject(name = "dry run", value = RECLAIM)))
                    @NotNull
                    @Valid
                    ReclaimRequest request) {
        OrgScope scope = scopes.of(user);
        return idempotency.run(
                key, "reclaim-allocations", request, () -> Reply.ok(reclaims.reclaim(request, scope, user.subject())));
    }
}
