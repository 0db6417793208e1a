package dev.ringback.task.workprofile;

import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.directory.OrgScopes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Work profiles over HTTP. */
@Path("/v1/work-profiles/{agentId}")
@Tag(name = "Work profiles", description = "What agents may hold, can do and are used to.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WorkProfileResource {

    private static final String REQUEST =
            "{\"capacity\": 20, \"skills\": [\"english\"], \"ability\": 120, \"experienced\": true}";

    private final WorkProfileService service;
    private final OrgScopes scopes;
    private final CurrentUser user;

    WorkProfileResource(WorkProfileService service, OrgScopes scopes, CurrentUser user) {
        this.service = service;
        this.scopes = scopes;
        this.user = user;
    }

    /** An agent's profile. */
    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "getWorkProfile",
            summary = "Show an agent's work profile",
            description =
                    "The defaults, under version 0, until one is set. Supervisors see the agents of their own org scope.")
    @APIResponse(
            responseCode = "200",
            description = "The profile.",
            content = @Content(schema = @Schema(implementation = WorkProfileView.class)))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND: the directory does not know the agent, or he is of another org scope")
    public WorkProfileView get(@PathParam("agentId") String agentId) {
        return service.show(agentId, scopes.of(user));
    }

    /** Sets an agent's profile. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            operationId = "putWorkProfile",
            summary = "Set an agent's work profile",
            description =
                    "Holds from the agent's next claim on. A burst of claims in any number of processes never gets an agent above the capacity"
                            + " (TASK-21). Supervisors set the profiles of agents of their own org scope (GOV-2).")
    @APIResponse(
            responseCode = "200",
            description = "The profile as it is now.",
            content = @Content(schema = @Schema(implementation = WorkProfileView.class)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND: the directory does not know the agent, or he is of another org scope")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public WorkProfileView put(
            @PathParam("agentId") String agentId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WorkProfileRequest.class),
                                            examples = @ExampleObject(name = "experienced", value = REQUEST)))
                    @NotNull
                    @Valid
                    WorkProfileRequest request) {
        return service.set(agentId, request, scopes.of(user), user.subject());
    }
}
