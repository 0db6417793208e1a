package dev.ringback.complaint.handling;

import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.view.ComplaintExamples;
import dev.ringback.complaint.view.ComplaintView;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
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

/** Handling of complaints over HTTP (CMPL-3, CMPL-5, CMPL-7). */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Complaints of customers and the time to answer them.")
@RunOnVirtualThread
class HandlingResource {

    private static final String CLASSIFY = """
            {"level": "MEDIA", "reason": "A newspaper asked about it."}""";

    private static final String ASSIGN = """
            {"agentId": "A05"}""";

    private static final String PAUSE = """
            {"reason": "WAITING_FOR_CUSTOMER"}""";

    private final HandlingService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    HandlingResource(HandlingService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Path("{id}/classifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.QUALITY, Roles.MANAGER})
    @Operation(
            operationId = "classifyComplaint",
            summary = "Say what a complaint is about, and how high it has come",
            description = "By another level other times are given; what was used up stays used up.")
    @APIResponse(
            responseCode = "201",
            description = "Classified.",
            headers = {
                @Header(name = "Location", description = "Path of it.", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "now", value = ComplaintExamples.COMPLAINT)))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a complaint about the caller, or of another org scope")
    @APIResponse(responseCode = "409", description = "ALREADY_RESOLVED, COMPLAINT_CLOSED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response classify(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Classify.class),
                                            examples = @ExampleObject(name = "example", value = CLASSIFY)))
                    @NotNull
                    @Valid
                    Classify body) {
        return idempotency.run(key, "classify-complaint", Map.of("id", id, "body", body), () -> {
            ComplaintView now = service.classify(id, body, Actor.of(user));
            return Reply.created(now, "/v1/complaints/" + id);
        });
    }

    @POST
    @Path("{id}/assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "assignComplaint",
            summary = "Give a complaint to somebody",
            description =
                    "To an agent of the department, or to whoever of it has the fewest open ones. Never to the one complained about.")
    @APIResponse(
            responseCode = "201",
            description = "Assigned.",
            headers = {
                @Header(name = "Location", description = "Path of it.", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "now", value = ComplaintExamples.COMPLAINT)))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a complaint about the caller, or of another org scope")
    @APIResponse(
            responseCode = "409",
            description = "ALREADY_RESOLVED, COMPLAINT_CLOSED, NOBODY_TO_ASSIGN, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response assign(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Assign.class),
                                            examples = @ExampleObject(name = "example", value = ASSIGN)))
                    @NotNull
                    @Valid
                    Assign body) {
        return idempotency.run(key, "assign-complaint", Map.of("id", id, "body", body), () -> {
            ComplaintView now = service.assign(id, body, Actor.of(user));
            return Reply.created(now, "/v1/complaints/" + id);
        });
    }

    @POST
    @Path("{id}/pauses")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "pauseComplaint",
            summary = "Stop the clocks of updates and solution",
            description = "The time to answer goes on: it is clock time.")
    @APIResponse(
            responseCode = "201",
            description = "Paused.",
            headers = {
                @Header(name = "Location", description = "Path of it.", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "now", value = ComplaintExamples.COMPLAINT)))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a complaint about the caller, or of another org scope")
    @APIResponse(
            responseCode = "409",
            description = "ALREADY_RESOLVED, COMPLAINT_CLOSED, ALREADY_PAUSED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response pause(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Pause.class),
                                            examples = @ExampleObject(name = "example", value = PAUSE)))
                    @NotNull
                    @Valid
                    Pause body) {
        return idempotency.run(key, "pause-complaint", Map.of("id", id, "body", body), () -> {
            ComplaintView now = service.pause(id, body.reason(), Actor.of(user));
            return Reply.created(now, "/v1/complaints/" + id);
        });
    }

    @POST
    @Path("{id}/resumptions")
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "resumeComplaint",
            summary = "Let the clocks go on",
            description = "What was used up before counts on.")
    @APIResponse(
            responseCode = "201",
            description = "They run.",
            headers = {
                @Header(name = "Location", description = "Path of it.", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "now", value = ComplaintExamples.COMPLAINT)))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a complaint about the caller, or of another org scope")
    @APIResponse(
            responseCode = "409",
            description = "ALREADY_RESOLVED, COMPLAINT_CLOSED, NOT_PAUSED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
    public Response resume(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key) {
        return idempotency.run(key, "resume-complaint", Map.of("id", id), () -> {
            ComplaintView now = service.resume(id, Actor.of(user));
            return Reply.created(now, "/v1/complaints/" + id);
        });
    }
}
