package dev.ringback.task.stats;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.csv.Tabular;
import dev.ringback.task.directory.OrgScopes;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.period.Period;
import dev.ringback.task.task.TaskState;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows how many tasks stand where. */
@Path("/v1/tasks/stats")
@Tag(name = "Visibility")
@Produces({MediaType.APPLICATION_JSON, Tabular.CSV})
@RunOnVirtualThread
public class TaskStatsResource {

    private static final int DAYS_BACK = 31;

    private static final String EXAMPLE = """
            {
              "today": "2026-04-08", "dueFrom": "2026-03-08", "tasks": 123, "overdue": 3, "truncated": false,
              "rows": [
                {"programId": "deal-callback", "state": "READY", "age": "DAYS_2_TO_7", "tasks": 120, "overdue": 0,
                 "oldestOpenedOn": "2026-04-01"},
                {"programId": "deal-callback", "state": "DIALLED", "age": "DAYS_8_TO_31", "tasks": 3, "overdue": 3,
                 "oldestOpenedOn": "2026-03-24"}
              ]
            }""";

    private final TaskStatsQuery query;
    private final BusinessClock clock;
    private final OrgScopes scopes;
    private final CurrentUser user;

    TaskStatsResource(TaskStatsQuery query, BusinessClock clock, OrgScopes scopes, CurrentUser user) {
        this.query = query;
        this.clock = clock;
        this.scopes = scopes;
        this.user = user;
    }

    /** Counts tasks. */
    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.BI, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "countTasks",
            summary = "Tasks by state and age",
            description =
                    "Counts tasks by what is asked for: program, org unit, owner, state, reason of closing, and age in days since they opened"
                            + " (until they were closed, for closed ones). overdue counts those that are open although their last day has passed."
                            + " Most first; as a table with Accept: text/csv. Supervisors and managers count the tasks of their own org unit, of"
                            + " those below it, and of no unit (GOV-2).")
    @APIResponse(
            responseCode = "200",
            description = "The counts.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TaskStats.class),
                        examples = @ExampleObject(name = "byProgramStateAndAge", value = EXAMPLE)),
                @Content(mediaType = Tabular.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "400",
            description =
                    "INVALID_PARAMETER: dueTo before dueFrom, more than 366 days between them, an unknown state or group")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "406", description = "NOT_ACCEPTABLE")
    @APIResponse(
            responseCode = "422",
            description = "REPORT_TOO_LARGE: counting takes longer than five seconds; narrow the question")
    public TaskStats count(
            @Parameter(example = "deal-callback") @QueryParam("programId") @Identifier @Nullable String programId,
            @Parameter(example = "STORE-7") @QueryParam("orgUnitId") @Identifier @Nullable String orgUnitId,
            @Parameter(example = "A01", description = "Only tasks this agent owns.")
                    @QueryParam("ownerAgentId")
                    @Identifier
                    @Nullable
                    String ownerAgentId,
            @QueryParam("state") @Nullable TaskState state,
            @Parameter(
                            example = "2026-03-08",
                            description = "Only tasks due on this day or later; 31 days before today unless given.")
                    @QueryParam("dueFrom")
                    @Nullable
                    LocalDate dueFrom,
            @Parameter(
                            example = "2026-04-30",
                            description = "Only tasks due on this day or before; no end unless given.")
                    @QueryParam("dueTo")
                    @Nullable
                    LocalDate dueTo,
            @Parameter(description = "What to count by, once for each; PROGRAM, STATE and AGE unless given.")
                    @QueryParam("groupBy")
                    @Nullable
                    List<TaskGrouping> groupBy) {
        LocalDate from = dueFrom == null ? clock.today().minusDays(DAYS_BACK) : dueFrom;
        if (dueTo != null) {
            Period.checked(from, dueTo, "dueTo");
        }
        Set<TaskGrouping> groups = groupBy == null || groupBy.isEmpty()
                ? Set.of(TaskGrouping.PROGRAM, TaskGrouping.STATE, TaskGrouping.AGE)
                : Set.copyOf(groupBy);
        return query.count(new TaskStatsQuery.Question(
                programId, orgUnitId, ownerAgentId, state, from, dueTo, groups, scopes.of(user)));
    }
}
