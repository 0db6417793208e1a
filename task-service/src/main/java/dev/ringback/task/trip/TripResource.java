package dev.ringback.task.trip;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.fact.FactService;
import dev.ringback.task.task.TaskView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** Trips over HTTP. */
@Path("/v1/trips")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Trips",
        description =
                "Trips of salespeople; TASK-5 calls the customers back whom they visited, the day after their return.")
@RunOnVirtualThread
public class TripResource {

    private final FactService facts;
    private final TripKind trips;
    private final Designations designations;

    TripResource(FactService facts, TripKind trips, Designations designations) {
        this.facts = facts;
        this.trips = trips;
        this.designations = designations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CRM, Roles.ADMIN})
    @Operation(
            operationId = "receiveTrip",
            summary = "Take a trip in",
            description =
                    "Once per (source, externalId): sent again with equal content it answers 200 with the trip"
                            + " that exists, with other content 409. Customers unknown until now are registered with it, and a callback of each visit is planned.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the trip.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = TripView.class),
                            examples = @ExampleObject(name = "trip", value = TripExamples.VIEW)))
    @APIResponse(
            responseCode = "200",
            description = "Known with equal content.",
            content = @Content(schema = @Schema(implementation = TripView.class)))
    @APIResponse(
            responseCode = "409",
            description = "EXTERNAL_ID_CONFLICT with the field that differs, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "fields", value = TripExamples.INVALID)))
    public Response receive(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each trip.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = TripRequest.class),
                                            examples = @ExampleObject(name = "trip", value = TripExamples.REQUEST)))
                    @NotNull
                    @Valid
                    TripRequest body) {
        return facts.take(key, trips, body);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CRM, Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getTrip", summary = "One trip")
    @APIResponse(
            responseCode = "200",
            description = "The trip.",
            content =
                    @Content(
                            schema = @Schema(implementation = TripView.class),
                            examples = @ExampleObject(name = "trip", value = TripExamples.VIEW)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public TripView get(@PathParam("id") UUID id) {
        return facts.get(trips, id);
    }

    /** Has a visit called back that a manager designates. */
    @POST
    @Path("{id}/visits/{visitId}/designations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "designateVisit",
            summary = "Have a visit called back",
            description =
                    "A manager designates visits beside those called back the day after the return (TASK-5). The traveller does not get the"
                            + " callback; caps, calling hours and the do-not-call list hold as for any other.")
    @APIResponse(
            responseCode = "201",
            description = "The task of the callback.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Path of the task.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND: no such trip in the manager's org scope, or no such visit of it")
    @APIResponse(
            responseCode = "409",
            description =
                    "TASK_EXISTS with the taskId when the visit has an open callback of the program from that day on; IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description =
                    "VALIDATION_FAILED: PROGRAM_UNKNOWN, PURPOSE, PROGRAM_INACTIVE, PROGRAM_BUSINESS, PAST, ORDER, TOO_LATE, AGENT_UNKNOWN,"
                            + " OWN_VISIT; IDEMPOTENCY_KEY_REUSED")
    public Response designate(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each designation.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @PathParam("id") UUID id,
            @PathParam("visitId") UUID visitId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DesignationRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "designation",
                                                            value = TripExamples.DESIGNATION)))
                    @NotNull
                    @Valid
                    DesignationRequest body) {
        return designations.designate(key, id, visitId, body);
    }
}
