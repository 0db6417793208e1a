package dev.ringback.complaint.timing;

import dev.ringback.complaint.course.Actor;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The clocks of complaints over HTTP (CMPL-2, CMPL-7). */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaint clocks", description = "The times complaints are given, by their level.")
@RunOnVirtualThread
class ClocksResource {

    private static final String CLOCKS = """
            {
              "complaintId": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30",
              "round": 1,
              "rounds": 1,
              "level": "NORMAL",
              "at": "2026-04-01T04:10:00Z",
              "customerMicros": 7200000000,
              "departments": [
                {"departmentId": "CUSTOMER-CARE", "micros": 5400000000},
                {"departmentId": "LOGISTICS", "micros": 1800000000}
              ],
              "targets": [
                {"target": "REPLY", "allowanceMinutes": 720, "dueAt": "2026-04-01T14:10:00Z", "state": "RUNNING"}
              ],
              "ledger": [
                {"from": "2026-04-01T02:10:00Z", "to": "2026-04-01T03:40:00Z", "departmentId": "CUSTOMER-CARE", "level": "NORMAL"},
                {"from": "2026-04-01T03:40:00Z", "departmentId": "LOGISTICS", "level": "NORMAL"}
              ]
            }""";

    private static final String ESCALATIONS = """
            {
              "items": [
                {
                  "complaintId": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30",
                  "round": 1,
                  "target": "REPLY",
                  "stage": "BREACH",
                  "step": 0,
                  "level": "NORMAL",
                  "departmentId": "CUSTOMER-CARE",
                  "dueAt": "2026-04-01T14:10:00Z",
                  "alarmAt": "2026-04-01T14:10:00Z",
                  "toldAt": "2026-04-01T14:10:00.812000Z",
                  "clockVersion": 1
                }
              ]
            }""";

    private final ClockService service;
    private final CurrentUser user;

    ClocksResource(ClockService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    @GET
    @Path("{id}/clocks")
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "getComplaintClocks",
            summary = "The clocks of a complaint",
            description =
                    "Of its round in progress, or of an earlier one. What was used up is read from the ledger at any instant; targets"
                            + " stand as they do now. The departments' add up to the customer's, in each round.")
    @APIResponse(
            responseCode = "200",
            description = "The clocks.",
            content =
                    @Content(
                            schema = @Schema(implementation = ClocksView.class),
                            examples = @ExampleObject(name = "clocks", value = CLOCKS)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(
            responseCode = "404",
            description =
                    "NOT_FOUND, also for a round that never began, and for a complaint about the caller, or of another org scope")
    public ClocksView clocks(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "1 for the time from receipt, one more after each reopening; the last if left out.")
                    @QueryParam("round")
                    @Min(1)
                    @Max(1000)
                    @Nullable
                    Integer round,
            @Parameter(description = "What was used up by then; now if left out.") @QueryParam("at") @Nullable
                    Instant at) {
        return service.clocks(id, round, at, Actor.of(user));
    }

    @GET
    @Path("escalations")
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listComplaintEscalations",
            summary = "Warnings, breaches and escalations in the order they were told",
            description = "Of complaints the caller sees. The same is told to other systems by an event.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ClocksView.EscalationPage.class),
                            examples = @ExampleObject(name = "breach", value = ESCALATIONS)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    public Response escalations(
            @Parameter(description = "Only of this complaint.") @QueryParam("complaintId") @Nullable UUID complaintId,
            @Parameter(description = "Only of complaints this department had then.")
                    @QueryParam("departmentId")
                    @Nullable
                    String departmentId,
            @Parameter(description = "Only of this clock.") @QueryParam("target") @Nullable Target target,
            @Parameter(description = "Only these.") @QueryParam("stage") @Nullable Stage stage,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        @Nullable Cursor after = Cursor.decode(cursor, 1);
        return Pages.response(
                service.escalations(
                        new ClockService.EscalationQuery(
                                complaintId, departmentId, target, stage, after == null ? 0 : after.number(0), limit),
                        Actor.of(user)),
                uri);
    }
}
