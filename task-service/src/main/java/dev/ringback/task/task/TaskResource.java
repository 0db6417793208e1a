package dev.ringback.task.task;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.directory.OrgScopes;
import dev.ringback.task.program.Purpose;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows tasks. */
@Path("/v1/tasks")
@Tag(name = "Tasks", description = "Callback tasks and where they stand.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TaskResource {

    private static final String REQUEST = """
            {
              "programId": "apology-callback",
              "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "business": "furniture",
              "opensOn": "2026-04-02",
              "dueOn": "2026-04-04",
              "ownerAgentId": "M01",
              "reason": "Foul language, heard in monitoring on 1 April"
            }""";

    /** Purposes whose tasks complaint officers look after. */
    private static final Set<String> OFFICERS_PURPOSES =
            Set.of(Purpose.COMPLAINT_REPLY.name(), Purpose.COMPLAINT_FOLLOW_UP.name(), Purpose.APOLOGY.name());

    private final TaskQuery tasks;
    private final TaskRequestService requests;
    private final OrgScopes scopes;
    private final CurrentUser user;

    TaskResource(TaskQuery tasks, TaskRequestService requests, OrgScopes scopes, CurrentUser user) {
        this.tasks = tasks;
        this.requests = requests;
        this.scopes = scopes;
        this.user = user;
    }

    /** Asks for a callback. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.COMPLAINT_OFFICER})
    @Operation(
            operationId = "requestTask",
            summary = "Ask for an apology callback",
            description =
                    "A callback of a program of purpose APOLOGY, for example after monitoring heard foul language (TASK-24). The do-not-call"
                            + " list lets it pass; caps and calling hours hold (CMPL-4).")
    @APIResponse(
            responseCode = "201",
            description = "The task.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Path of the task.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(
            responseCode = "409",
            description =
                    "TASK_EXISTS with the taskId when the customer has an open callback of the program from that day on; IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response request(
            @Parameter(required = true, description = "1 to 128 visible ASCII characters, new for each task.")
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = TaskRequest.class),
                                            examples = @ExampleObject(name = "apology", value = REQUEST)))
                    @NotNull
                    @Valid
                    TaskRequest body) {
        return requests.request(key, body);
    }

    /** One task. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLAINT_OFFICER, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "getTask",
            summary = "Show a task",
            description =
                    "Agents see the tasks they own or hold, supervisors and managers those of their org scope, complaint officers those of"
                            + " complaints and apologies; other tasks are NOT_FOUND to them (GOV-2).")
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
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listTasks",
            summary = "List tasks",
            description =
                    "In order of creation, narrowed by any of the filters. Supervisors and managers see the tasks of their own org unit and of those"
                            + " below it, and those of no unit (GOV-2); agents no list at all.")
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
        return Pages.response(tasks.list(filter, scopes.of(user), Cursor.decode(cursor, 1), limit), uri);
    }

    private boolean mayRead(TaskQuery.Found found) {
        if (user.has(Roles.SUPERVISOR) || user.has(Roles.MANAGER) || user.has(Roles.AUDITOR) || user.has(Roles.ADMIN)) {
            if (scopes.of(user).covers(found.unit())) {
                return true;
            }
        }
        if (user.has(Roles.COMPLAINT_OFFICER)
                && OFFICERS_PURPOSES.contains(found.view().purpose())) {
            return true;
        }
        String agent = user.agentId();
        return agent.equals(found.view().ownerAgentId()) || agent.equals(found.holder());
    }
}
