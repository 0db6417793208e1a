package dev.ringback.task.task;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows tasks. */
@Path("/v1/tasks")
@Tag(name = "Tasks", description = "Callback tasks and where they stand.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TaskResource {

    private final TaskQuery tasks;
    private final CurrentUser user;

    TaskResource(TaskQuery tasks, CurrentUser user) {
        this.tasks = tasks;
        this.user = user;
    }

    /** One task. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "getTask",
            summary = "Show a task",
            description = "Agents see the tasks they own or hold; other tasks are NOT_FOUND to them.")
    @APIResponse(
            responseCode = "200",
            description = "The task.",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public TaskView get(@PathParam("id") UUID id) {
        TaskQuery.Found found = tasks.find(id);
        if (found == null || !mayRead(found)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return found.view();
    }

    /** Tasks. */
    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listTasks",
            summary = "List tasks",
            description = "In order of creation, narrowed by any of the filters.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads to the next one.",
            content = @Content(schema = @Schema(implementation = TaskPage.class)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public Response list(
            @QueryParam("state") @Nullable TaskState state,
            @Parameter(example = "deal-callback") @QueryParam("programId") @Nullable String programId,
            @Parameter(example = "A01") @QueryParam("ownerAgentId") @Nullable String ownerAgentId,
            @Parameter(example = "2026-04-07") @QueryParam("dueOn") @Nullable LocalDate dueOn,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        TaskQuery.Filter filter = new TaskQuery.Filter(state, programId, ownerAgentId, dueOn);
        return Pages.response(tasks.list(filter, Cursor.decode(cursor, 1), limit), uri);
    }

    private boolean mayRead(TaskQuery.Found found) {
        if (user.has(Roles.SUPERVISOR) || user.has(Roles.MANAGER) || user.has(Roles.AUDITOR)) {
            return true;
        }
        String agent = user.agentId();
        return agent.equals(found.view().ownerAgentId()) || agent.equals(found.holder());
    }
}
