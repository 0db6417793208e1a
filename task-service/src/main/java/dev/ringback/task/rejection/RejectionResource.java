package dev.ringback.task.rejection;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.csv.Tabular;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.period.Period;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows how often contact protection said no, and by which rule. */
@Path("/v1/tasks/stats/rejections")
@Tag(
        name = "Visibility",
        description = "Where callbacks stand: rejections, tasks by state and age, progress of programs.")
@Produces({MediaType.APPLICATION_JSON, Tabular.CSV})
@RunOnVirtualThread
public class RejectionResource {

    private static final String EXAMPLE = """
            {
              "from": "2026-04-01",
              "to": "2026-04-07",
              "total": 14,
              "truncated": false,
              "rows": [
                {"rule": "TASK-15", "reason": "MONTHLY_CAP", "stage": "CLAIM", "rejections": 11},
                {"rule": "TASK-17", "reason": "DO_NOT_CALL", "stage": "DIAL", "rejections": 3}
              ]
            }""";

    private final RejectionQuery query;
    private final BusinessClock clock;

    RejectionResource(RejectionQuery query, BusinessClock clock) {
        this.query = query;
        this.clock = clock;
    }

    /** The rejections of a period. */
    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.BI, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "countRejections",
            summary = "How often contact protection said no",
            description =
                    "Counts each time that protection set a task aside at a claim or ended it there, refused a dial (409 CONTACT_BARRED), or"
                            + " kept a callback from becoming a task, under the rule that barred longest (TASK-13, TASK-15, TASK-16, TASK-17)."
                            + " A task that is set aside counts again when it is looked at again. Most first; as a table with Accept: text/csv.")
    @APIResponse(
            responseCode = "200",
            description = "The rejections; none when nothing was rejected.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RejectionReport.class),
                        examples = @ExampleObject(name = "week", value = EXAMPLE)),
                @Content(
                        mediaType = Tabular.CSV,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "400",
            description =
                    "INVALID_PARAMETER: to is before from, the period is longer than 366 days, or an unknown group")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "406", description = "NOT_ACCEPTABLE")
    public RejectionReport count(
            @Parameter(description = "First business day; the first of the month unless given.", example = "2026-04-01")
                    @QueryParam("from")
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last business day; today unless given.", example = "2026-04-07")
                    @QueryParam("to")
                    @Nullable
                    LocalDate to,
            @Parameter(description = "Only tasks of this program.", example = "deal-callback")
                    @QueryParam("programId")
                    @Identifier
                    @Nullable
                    String programId,
            @Parameter(description = "What to count by, once for each; RULE, REASON and STAGE unless given.")
                    @QueryParam("groupBy")
                    @Nullable
                    List<RejectionGrouping> groupBy) {
        Set<RejectionGrouping> groups = groupBy == null || groupBy.isEmpty()
                ? Set.of(RejectionGrouping.RULE, RejectionGrouping.REASON, RejectionGrouping.STAGE)
                : Set.copyOf(groupBy);
        return query.report(Period.asked(from, to, clock.today()), programId, groups);
    }
}
