package dev.ringback.task.progress;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.csv.Tabular;
import dev.ringback.task.directory.OrgScopes;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.period.Period;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows how far programs have come. */
@Path("/v1/programs/{id}/progress")
@Tag(name = "Visibility")
@Produces({MediaType.APPLICATION_JSON, Tabular.CSV})
@RunOnVirtualThread
public class ProgressResource {

    private final ProgressService service;
    private final BusinessClock clock;
    private final OrgScopes scopes;
    private final CurrentUser user;

    ProgressResource(ProgressService service, BusinessClock clock, OrgScopes scopes, CurrentUser user) {
        this.service = service;
        this.clock = clock;
        this.scopes = scopes;
        this.user = user;
    }

    /** The progress of a program. */
    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.BI, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "getProgramProgress",
            summary = "How far a program has come",
            description =
                    "Of any period, also one that is over: callbacks planned, opened, dialled and reached, in all, by org unit and by agent; the"
                            + " successful ones of each working day against its number, and of each week against its range, even or not (TASK-8,"
                            + " CALL-2); customers of each week and month against the program's numbers (TASK-3). Give month, or week, or from and"
                            + " to; this month unless given. Supervisors and managers see those of their own org unit, of those below it, and of no"
                            + " unit (GOV-2). A call counts on the local day it began, a corrected one as it reads now. As a table,"
                            + " without days and weeks, with Accept: text/csv.")
    @APIResponse(
            responseCode = "200",
            description = "The progress.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProgressAnswer.class),
                        examples = @ExampleObject(name = "unevenWeek", value = ProgressExamples.PROGRESS)),
                @Content(mediaType = Tabular.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "400",
            description = "INVALID_PARAMETER: more than one kind of period, to before from, longer than 366 days")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "406", description = "NOT_ACCEPTABLE")
    @APIResponse(responseCode = "422", description = "REPORT_TOO_LARGE: counting takes longer than five seconds")
    public ProgressAnswer progress(
            @PathParam("id") @Identifier String id,
            @Parameter(description = "A calendar month.", example = "2026-03") @QueryParam("month") @Nullable
                    String month,
            @Parameter(description = "Any day of the week, Monday to Sunday.", example = "2026-03-09")
                    @QueryParam("week")
                    @Nullable
                    LocalDate week,
            @Parameter(description = "First business day.", example = "2026-03-09") @QueryParam("from") @Nullable
                    LocalDate from,
            @Parameter(description = "Last business day.", example = "2026-03-15") @QueryParam("to") @Nullable
                    LocalDate to,
            @Parameter(description = "Only tasks of this unit.", example = "STORE-7")
                    @QueryParam("orgUnitId")
                    @Identifier
                    @Nullable
                    String orgUnitId,
            @Parameter(
                            description =
                                    "Only tasks of this agent: those he owns, and of those nobody owns the ones whose customer he reached or"
                                            + " called last.",
                            example = "A01")
                    @QueryParam("agentId")
                    @Identifier
                    @Nullable
                    String agentId) {
        return service.progress(
                new Scope(id, orgUnitId, agentId, scopes.of(user)), Period.asked(month, week, from, to, clock.today()));
    }
}
