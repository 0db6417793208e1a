package dev.ringback.complaint.clock;

import dev.ringback.complaint.problem.VersionTag;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** The times of complaints over HTTP (CMPL-2, CMPL-7). */
@Path("/v1/complaint-clocks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaint clocks", description = "The times complaints are given, by their level.")
@RunOnVirtualThread
class ClockPolicyResource {

    private static final String PUT = """
            {
              "replyMinutes": 720,
              "updateMinutes": 480,
              "solutionMinutes": 1440,
              "handOverMinutes": 120,
              "calendarId": "OFFICE",
              "warnBeforeMinutes": 60,
              "escalations": [{"afterMinutes": 0, "toUnitId": "TEAM-1"}, {"afterMinutes": 120, "toUnitId": "HEAD-OFFICE"}]
            }""";

    private static final String CLOCK = """
            {
              "level": "NORMAL",
              "version": 2,
              "replyMinutes": 720,
              "updateMinutes": 480,
              "solutionMinutes": 1440,
              "handOverMinutes": 120,
              "calendarId": "OFFICE",
              "warnBeforeMinutes": 60,
              "escalations": [{"afterMinutes": 0, "toUnitId": "TEAM-1"}, {"afterMinutes": 120, "toUnitId": "HEAD-OFFICE"}],
              "inForceFrom": "2026-04-01T02:00:00Z",
              "changedBy": "manager-1"
            }""";

    private final ClockPolicyService service;
    private final CurrentUser user;

    ClockPolicyResource(ClockPolicyService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listComplaintClocks",
            summary = "The times of all levels",
            description = "One entry for each level; there is no next page.")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = ClockPolicyView.Page.class),
                            examples = @ExampleObject(name = "clocks", value = "{\"items\": [" + CLOCK + "]}")))
    public ClockPolicyView.Page list() {
        return new ClockPolicyView.Page(
                service.all().stream().map(ClockPolicyView::of).toList());
    }

    @GET
    @Path("{level}")
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getComplaintClock", summary = "The times of a level")
    @APIResponse(
            responseCode = "200",
            description = "The version in force.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ClockPolicyView.class),
                            examples = @ExampleObject(name = "normal", value = CLOCK)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such level")
    public Response get(@PathParam("level") Level level) {
        return answer(service.get(level));
    }

    @PUT
    @Path("{level}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
    @Operation(
            operationId = "putComplaintClock",
            summary = "Change the times of a level",
            description =
                    "From now on, also for open complaints: what they have used up stays used up, and nothing falls due any"
                            + " more by the times before. The answer is due after clock time, through nights, holidays and"
                            + " pauses; updates and the solution after hours of the calendar, without pauses.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or the same as before.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ClockPolicyView.class),
                            examples = @ExampleObject(name = "normal", value = CLOCK)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such level")
    @APIResponse(responseCode = "412", description = "STALE_VERSION: If-Match names another version")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public Response put(
            @PathParam("level") Level level,
            @Parameter(description = "The ETag last seen; without it the change is made whatever the version.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ClockPolicyView.Put.class),
                                            examples = @ExampleObject(name = "office", value = PUT)))
                    @NotNull
                    @Valid
                    ClockPolicyView.Put body) {
        return answer(service.put(level, body, ifMatch, user.subject()));
    }

    private static Response answer(ClockPolicy policy) {
        return Response.ok(ClockPolicyView.of(policy))
                .header(HttpHeaders.ETAG, VersionTag.of(policy.version()))
                .build();
    }
}
