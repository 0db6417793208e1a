package dev.ringback.complaint.resolution;

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

/** Resolution of complaints over HTTP. */
@Path("/v1/complaints/{id}/resolutions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Complaints of customers and the time to answer them.")
@RunOnVirtualThread
class ResolutionResource {

    private final ResolutionService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    ResolutionResource(ResolutionService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR})
    @Operation(
            operationId = "resolveComplaint",
            summary = "Record what was done about a complaint",
            description =
                    "The customer must have been answered before. He is then asked by a follow-up call whether he is satisfied:"
                            + " if so the complaint is closed, if not it is open again, with another 12 hours to answer.")
    @APIResponse(
            responseCode = "201",
            description = "Resolved; the customer is to be asked.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the complaint.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "now", value = ComplaintExamples.RESOLVED)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a complaint about the caller")
    @APIResponse(
            responseCode = "409",
            description = "NOT_ANSWERED, ALREADY_RESOLVED, COMPLAINT_CLOSED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response resolve(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each resolution.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Resolve.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "replaced",
                                                            value = ComplaintExamples.RESOLVE)))
                    @NotNull
                    @Valid
                    Resolve body) {
        return idempotency.run(
                key,
                "resolution-of-complaint",
                Map.of("id", id, "body", body),
                () -> Reply.created(service.resolve(id, body, Actor.of(user)), "/v1/complaints/" + id));
    }
}
