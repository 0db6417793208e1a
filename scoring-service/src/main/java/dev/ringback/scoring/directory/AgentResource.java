package dev.ringback.scoring.directory;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Agents. */
@Path("/v1/directory/agents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Directory")
public class AgentResource {
    private final AgentService agents;

    AgentResource(AgentService agents) {
        this.agents = agents;
    }

    /** Makes or changes an agent. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HR, Roles.ADMIN})
    @Operation(
            operationId = "putAgent",
            summary = "Make or change an agent",
            description = "The body is the whole state; leftOn is the last day of employment, orgUnitFrom the"
                    + " first day in the unit: a month is shown under the unit of its last day. If-Match makes the change"
                    + " depend on the version read before.")
    @APIResponse(
            responseCode = "201",
            description = "Made; ETag holds its version",
            content = @Content(schema = @Schema(implementation = AgentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or already so",
            content = @Content(schema = @Schema(implementation = AgentView.class)))
    @APIResponse(responseCode = "412", description = "STALE_VERSION")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, UNKNOWN_ORG_UNIT")
    public Response put(
            @PathParam("id") @Parameter(example = "A01") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PutAgent.class),
                                            examples = @ExampleObject(name = "agent", value = """
                                                                    {"name": "王芳", "orgUnitId": "callback-team", "hiredOn": "2025-03-01"}""")))
                    @NotNull
                    @Valid
                    PutAgent request) {
        String agent = Parameters.id("id", id);
        return EntityTags.response(agents.put(agent, request, ifMatch), "/v1/directory/agents/" + agent);
    }

    /** One agent. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.HR, Roles.ADMIN, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.BI, Roles.AUDITOR})
    @Operation(operationId = "getAgent", summary = "An agent")
    @APIResponse(
            responseCode = "200",
            description = "The agent; ETag holds its version",
            content = @Content(schema = @Schema(implementation = AgentView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response get(@PathParam("id") @Parameter(example = "A01") String id) {
        return agents.find(Parameters.id("id", id))
                .map(agent -> EntityTags.response(agent, ""))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /** All agents by id, or those of a unit. */
    @GET
    @RolesAllowed({Roles.HR, Roles.ADMIN, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.BI, Roles.AUDITOR})
    @Operation(operationId = "listAgents", summary = "Agents", description = "Ordered by id, all or those of one unit.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = DirectoryPages.Agents.class)))
    public Response list(
            @QueryParam("orgUnitId") @Parameter(example = "callback-team") @Nullable String orgUnitId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        @Nullable String unit = orgUnitId == null ? null : Parameters.id("orgUnitId", orgUnitId);
        return Pages.response(agents.list(unit, Cursor.decode(cursor, 1), limit), uri);
    }
}
