package dev.ringback.complaint.reply;

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

/** Replies to customers over HTTP (CMPL-2). */
@Path("/v1/complaints/{id}/replies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Complaints of customers and the time to answer them.")
@RunOnVirtualThread
class ReplyResource {

    private final ReplyService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    ReplyResource(ReplyService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR})
    @Operation(
            operationId = "replyToComplaint",
            summary = "Record how the customer was answered",
            description =
                    "The earliest reply of a round is its answer: in time up to the very instant replyDueAt, late a second"
                            + " after. Further replies are kept in the history.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the complaint is answered.",
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
                            examples = @ExampleObject(name = "now", value = ComplaintExamples.ANSWERED)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a complaint about the caller")
    @APIResponse(responseCode = "409", description = "ALREADY_RESOLVED, COMPLAINT_CLOSED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response reply(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each reply.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = GiveReply.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "by telephone",
                                                            value = ComplaintExamples.REPLY)))
                    @NotNull
                    @Valid
                    GiveReply body) {
        return idempotency.run(
                key,
                "reply-of-complaint",
                Map.of("id", id, "body", body),
                () -> Reply.created(service.reply(id, body, Actor.of(user)), "/v1/complaints/" + id));
    }
}
