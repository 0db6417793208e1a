package dev.ringback.task.progress;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.directory.OrgScopes;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.period.Period;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows how far programs cover what was required of them, and how their samples are mixed. */
@Path("/v1/programs/{id}")
@Tag(name = "Visibility")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CoverageResource {

    private final CoverageService service;
    private final BusinessClock clock;
    private final OrgScopes scopes;
    private final CurrentUser user;

    CoverageResource(CoverageService service, BusinessClock clock, OrgScopes scopes, CurrentUser user) {
        this.service = service;
        this.clock = clock;
        this.scopes = scopes;
        this.user = user;
    }

    /** The coverage of a program. */
    @GET
    @Path("coverage")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.BI, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "getProgramCoverage",
            summary = "How many required callbacks were made",
            description =
                    "Of the callbacks whose last day lies in the period, how many reached the customer in their window; 100 % is complete (TASK-6)."
                            + " Give month, or week, or from and to; this month unless given.")
    @APIResponse(
            responseCode = "200",
            description = "The coverage.",
            content =
                    @Content(
                            schema = @Schema(implementation = CoverageAnswer.class),
                            examples = @ExampleObject(name = "oneMissing", value = ProgressExamples.COVERAGE)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "422", description = "REPORT_TOO_LARGE: counting takes longer than five seconds")
    public CoverageAnswer coverage(
            @PathParam("id") @Identifier String id,
            @Parameter(example = "2026-04") @QueryParam("month") @Nullable String month,
            @Parameter(description = "Any day of the week.", example = "2026-04-13") @QueryParam("week") @Nullable
                    LocalDate week,
            @Parameter(example = "2026-04-01") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(example = "2026-04-30") @QueryParam("to") @Nullable LocalDate to,
            @Parameter(example = "SITE-1") @QueryParam("orgUnitId") @Identifier @Nullable String orgUnitId,
            @Parameter(example = "A01") @QueryParam("agentId") @Identifier @Nullable String agentId) {
        return service.coverage(
                new Scope(id, orgUnitId, agentId, scopes.of(user)), Period.asked(month, week, from, to, clock.today()));
    }

    /** The callbacks that were not made. */
    @GET
    @Path("coverage/missing")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listMissingCallbacks",
            summary = "Which required callbacks were not made",
            description =
                    "Those that were missed and those that are pending, in order of their last day. Supervisors and managers see those of"
                            + " their own org unit, of those below it, and of no unit (GOV-2).")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads to the next one.",
            content = @Content(schema = @Schema(implementation = MissingPage.class)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "422", description = "REPORT_TOO_LARGE: listing takes longer than five seconds")
    public Response missing(
            @PathParam("id") @Identifier String id,
            @Parameter(example = "2026-04") @QueryParam("month") @Nullable String month,
            @Parameter(description = "Any day of the week.", example = "2026-04-13") @QueryParam("week") @Nullable
                    LocalDate week,
            @Parameter(example = "2026-04-01") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(example = "2026-04-30") @QueryParam("to") @Nullable LocalDate to,
            @Parameter(example = "SITE-1") @QueryParam("orgUnitId") @Identifier @Nullable String orgUnitId,
            @Parameter(example = "A01") @QueryParam("agentId") @Identifier @Nullable String agentId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        return Pages.response(
                service.missing(
                        new Scope(id, orgUnitId, agentId, scopes.of(user)),
                        Period.asked(month, week, from, to, clock.today()),
                        Cursor.decode(cursor, 3),
                        limit),
                uri);
    }

    /** The samples of a program. */
    @GET
    @Path("samples")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.BI, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "getProgramSamples",
            summary = "How samples are mixed",
            description =
                    "Of the windows that open in the period: candidates, places and selected callbacks of each tier of value, and how many took"
                            + " places that other tiers could not fill (TASK-9, TASK-10).")
    @APIResponse(
            responseCode = "200",
            description = "The samples; none for a program that calls everybody back.",
            content =
                    @Content(
                            schema = @Schema(implementation = SampleMixes.class),
                            examples = @ExampleObject(name = "fallback", value = ProgressExamples.SAMPLES)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "422", description = "REPORT_TOO_LARGE: counting takes longer than five seconds")
    public SampleMixes samples(
            @PathParam("id") @Identifier String id,
            @Parameter(example = "2026-03") @QueryParam("month") @Nullable String month,
            @Parameter(description = "Any day of the week.", example = "2026-03-09") @QueryParam("week") @Nullable
                    LocalDate week,
            @Parameter(example = "2026-03-01") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(example = "2026-03-31") @QueryParam("to") @Nullable LocalDate to) {
        return service.mixes(id, Period.asked(month, week, from, to, clock.today()));
    }
}
