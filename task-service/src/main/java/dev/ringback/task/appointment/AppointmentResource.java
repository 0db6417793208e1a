package dev.ringback.task.appointment;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.directory.OrgScopes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Books appointments over HTTP. */
@Path("/v1/tasks/{id}/appointment")
@Tag(name = "Appointments", description = "Times agreed with customers (CALL-10).")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AppointmentResource {

    private static final String REQUEST =
            "{\"fencingToken\": 1, \"at\": \"2026-04-02T11:45:00Z\", \"reason\": \"Asked to be called after work\"}";

    private final AppointmentService service;
    private final OrgScopes scopes;
    private final CurrentUser user;

    AppointmentResource(AppointmentService service, OrgScopes scopes, CurrentUser user) {
        this.service = service;
        this.scopes = scopes;
        this.user = user;
    }

    /** Books an appointment. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    @Operation(
            operationId = "bookAppointment",
            summary = "Agree a time with the customer",
            description =
                    "By the agent who holds the task, undialled, under its fencing token: the hold ends. Or by a supervisor, without a token, while"
                            + " nobody holds it. The task waits; from the time on only who keeps the appointment may claim it, and from the"
                            + " fallback on anybody of the unit. It is then called even outside calling hours; caps, cool-downs and the"
                            + " do-not-call list hold. A time after the day the task is due is kept, up to 30 days: the task is due by the end of"
                            + " that day then. Another booking replaces it. An outcome RESCHEDULE with appointmentAt books in the same way.")
    @APIResponse(
            responseCode = "200",
            description = "The appointment.",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, LEASE_OF_ANOTHER_AGENT")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such task, or of another org scope")
    @APIResponse(
            responseCode = "409",
            description =
                    "STALE_LEASE; ALREADY_DIALLED: the outcome of the call has to say it; TASK_HELD for a supervisor; TASK_CLOSED. Nothing was"
                            + " changed")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public AppointmentView book(
            @PathParam("id") UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AppointmentRequest.class),
                                            examples = @ExampleObject(name = "after work", value = REQUEST)))
                    @NotNull
                    @Valid
                    AppointmentRequest request) {
        if (user.has(Roles.SUPERVISOR) && request.fencingToken() == null) {
            return service.bookReady(id, request, scopes.of(user), user.subject());
        }
        ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
        if (request.fencingToken() == null) {
            problem.violation("fencingToken", "NotNull", "must name the lease");
        }
        if (request.agentId() != null && !request.agentId().equals(user.agentId())) {
            problem.violation("agentId", "NOT_YOURS", "an agent keeps his own appointments");
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
        return service.bookHeld(id, request, user.agentId());
    }
}
