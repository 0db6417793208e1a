package dev.ringback.complaint.calendar;

import dev.ringback.complaint.problem.VersionTag;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Business calendars over HTTP. */
@Path("/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars", description = "The hours that count for updates and solutions of complaints.")
@RunOnVirtualThread
class CalendarResource {

    private static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final CalendarService service;
    private final CurrentUser user;

    CalendarResource(CalendarService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listCalendars",
            summary = "The calendars in force",
            description = "CLOCK ships and counts every hour of every day. There is no next page.")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarView.Page.class),
                            examples = @ExampleObject(name = "calendars", value = CalendarExamples.PAGE)))
    public CalendarView.Page list() {
        return new CalendarView.Page(
                service.all().stream().map(CalendarView::of).toList());
    }

    @GET
    @Path("{calendarId}")
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getCalendar", summary = "One calendar")
    @APIResponse(
            responseCode = "200",
            description = "The version in force.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarView.class),
                            examples = @ExampleObject(name = "office", value = CalendarExamples.CALENDAR)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response get(@PathParam("calendarId") String calendarId) {
        return answer(service.get(calendarId));
    }

    @PUT
    @Path("{calendarId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
    @Operation(
            operationId = "putCalendar",
            summary = "Add a calendar, or change one",
            description =
                    "A change counts from now on. What open complaints have used up stays used up, and what they have left is counted by the new hours.")
    @APIResponse(
            responseCode = "200",
            description = "Added, changed, or the same as before.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarView.class),
                            examples = @ExampleObject(name = "office", value = CalendarExamples.CALENDAR)))
    @APIResponse(responseCode = "409", description = "CALENDAR_SHIPPED: CLOCK stays as it is")
    @APIResponse(responseCode = "412", description = "STALE_VERSION: If-Match names another version")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public Response put(
            @PathParam("calendarId") @Pattern(regexp = IDENTIFIER) String calendarId,
            @Parameter(description = "The ETag last seen; without it the change is made whatever the version.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CalendarView.Put.class),
                                            examples = @ExampleObject(name = "office", value = CalendarExamples.PUT)))
                    @NotNull
                    @Valid
                    CalendarView.Put body) {
        return answer(service.put(calendarId, body, ifMatch, user.subject()));
    }

    private static Response answer(CalendarVersion version) {
        return Response.ok(CalendarView.of(version))
                .header(HttpHeaders.ETAG, VersionTag.of(version.version()))
                .build();
    }
}
