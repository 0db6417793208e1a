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

/** Closing of complaints over HTTP. */
@Path("/v1/complaints/{id}/closures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Complaints of customers and the time to answer them.")
@RunOnVirtualThread
class ClosureResource {

    private final ResolutionService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    ClosureResource(ResolutionService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.MANAGER})
    @Operation(
            operationId = "closeComplaint",
            summary = "Close a complaint without the customer's word",
            description =
                    "WITHDRAWN at any time; NO_CUSTOMER and UNREACHABLE once it is resolved, NO_CUSTOMER only where no customer is"
                            + " known, UNREACHABLE only after two follow-up calls nobody answered, or when their last date has passed. A follow-up call made before that turns out to have reached a dissatisfied"
                            + " customer opens it again.")
    @APIResponse(
            responseCode = "201",
            description = "Closed.",
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
                            examples = @ExampleObject(name = "now", value = ComplaintExamples.CLOSED)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a complaint about the caller")
    @APIResponse(
            responseCode = "409",
            description = "NOT_RESOLVED, CUSTOMER_KNOWN, NOT_YET_UNREACHABLE, COMPLAINT_CLOSED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response close(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each closure.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CloseComplaint.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "withdrawn",
                                                            value = ComplaintExamples.CLOSE)))
                    @NotNull
                    @Valid
                    CloseComplaint body) {
        return idempotency.run(
                key,
                "closure-of-complaint",
                Map.of("id", id, "body", body),
                () -> Reply.created(service.close(id, body.reason(), Actor.of(user)), "/v1/complaints/" + id));
    }
}
