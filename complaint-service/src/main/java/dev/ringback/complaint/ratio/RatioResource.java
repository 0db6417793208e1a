package dev.ringback.complaint.ratio;

import dev.ringback.complaint.course.Actor;
import dev.ringback.platform.export.MediaTypes;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures about complaints over HTTP (CMPL-9, RPT-6). */
@Path("/v1/complaint-figures")
@Tag(name = "Complaint figures", description = "Complaint ratios, and whether times were kept.")
@RunOnVirtualThread
class RatioResource {

    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    private static final String RATIOS = """
            {
              "month": "2026-04",
              "dimension": "DESIGNER",
              "counted": "RECEIVED",
              "complaints": 12,
              "items": [
                {
                  "key": "D-07",
                  "complaints": 3,
                  "base": 40,
                  "ratioPercent": "7.50",
                  "sharePercent": "25.00",
                  "complaintsPath": "/v1/complaints?kind=COMPLAINT&receivedFrom=2026-04-01&receivedTo=2026-04-30&party=DESIGNER:D-07"
                }
              ]
            }""";

    private static final String LEVELS = """
            {
              "from": "2026-04-01",
              "to": "2026-04-30",
              "by": "DEPARTMENT",
              "items": [
                {
                  "key": "CUSTOMER-CARE",
                  "rounds": 10,
                  "answeredInTime": 7,
                  "answeredLate": 1,
                  "overdue": 1,
                  "pending": 1,
                  "inTimePercent": "77.78",
                  "replyBreaches": 2,
                  "updateBreaches": 0,
                  "solutionBreaches": 0,
                  "handOverBreaches": 0
                }
              ]
            }""";

    private static final String BASES = """
            {"items": [{"key": "D-07", "base": 40}]}""";

    private final RatioService service;
    private final CurrentUser user;

    RatioResource(RatioService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    @GET
    @Path("ratios/{month}")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.BI})
    @Operation(
            operationId = "getComplaintRatios",
            summary = "Complaint ratios of a month",
            description =
                    "Complaints received in the month, without suggestions, of org units the caller sees; each figure leads to"
                            + " the complaints behind it. As CSV and NDJSON by Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Those with the most complaints first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RatioView.class),
                            examples = @ExampleObject(name = "designers", value = RATIOS)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    public RatioView ratios(
            @PathParam("month") @Pattern(regexp = MONTH) @Parameter(description = "A month.", example = "2026-04")
                    String month,
            @Parameter(description = "By what they are counted.", required = true) @QueryParam("by") @NotNull
                    Dimension by,
            @Parameter(description = "Which count.") @QueryParam("counted") @DefaultValue("RECEIVED") Counted counted) {
        return service.ratios(YearMonth.parse(month), by, counted, Actor.of(user));
    }

    @PUT
    @Path("ratios/{month}/bases/{dimension}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CRM, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "putRatioBases",
            summary = "Say what complaints of a month are set against",
            description = "A later word on a key replaces the earlier; keys that are not named stay.")
    @APIResponse(
            responseCode = "200",
            description = "Taken in.",
            content =
                    @Content(
                            schema = @Schema(implementation = RatioView.Kept.class),
                            examples =
                                    @ExampleObject(
                                            name = "kept",
                                            value =
                                                    "{\"month\": \"2026-04\", \"dimension\": \"DESIGNER\", \"kept\": 1}")))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such dimension")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public RatioView.Kept bases(
            @PathParam("month") @Pattern(regexp = MONTH) @Parameter(description = "A month.", example = "2026-04")
                    String month,
            @PathParam("dimension") Dimension dimension,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RatioView.Bases.class),
                                            examples = @ExampleObject(name = "projects", value = BASES)))
                    @NotNull
                    @Valid
                    RatioView.Bases body) {
        return service.keep(YearMonth.parse(month), dimension, body.items(), user.subject());
    }

    @GET
    @Path("service-levels")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.BI})
    @Operation(
            operationId = "getComplaintServiceLevels",
            summary = "Whether times were kept",
            description =
                    "Times to answer that began on the days, by who has the complaint now; and what passed on the days, by who had"
                            + " it then. As CSV and NDJSON by Accept.")
    @APIResponse(
            responseCode = "200",
            description = "In the order of the keys.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RatioView.Levels.class),
                            examples = @ExampleObject(name = "departments", value = LEVELS)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED: more than 400 days")
    public RatioView.Levels levels(
            @Parameter(description = "First local date.", required = true) @QueryParam("from") @NotNull LocalDate from,
            @Parameter(description = "Last local date.", required = true) @QueryParam("to") @NotNull LocalDate to,
            @Parameter(description = "Whose times.") @QueryParam("by") @DefaultValue("DEPARTMENT")
                    RatioView.LevelKey by) {
        return service.levels(from, to, by, Actor.of(user));
    }
}
