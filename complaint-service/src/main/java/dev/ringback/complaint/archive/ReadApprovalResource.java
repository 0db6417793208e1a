package dev.ringback.complaint.archive;

import dev.ringback.complaint.course.Actor;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
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

/** Approvals to read the evidence of archived complaints over HTTP (GOV-4). */
@Path("/v1/complaints/{id}/evidence/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Complaints of customers and the time to answer them.")
@RunOnVirtualThread
class ReadApprovalResource {

    private static final String GIVE = """
            {"reader": "officer-1", "expiresAt": "2026-05-01T00:00:00+08:00", "reason": "Answers the supplier's objection"}""";

    private static final String APPROVAL = """
            {
              "id": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a70",
              "complaintId": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30",
              "reader": "officer-1",
              "expiresAt": "2026-04-30T16:00:00Z",
              "reason": "Answers the supplier's objection",
              "approvedBy": "manager-1",
              "approvedAt": "2026-04-20T02:00:00Z"
            }""";

    private final ArchiveService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    ReadApprovalResource(ArchiveService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "approveReadingOfEvidence",
            summary = "Let somebody read the evidence of an archived complaint",
            description =
                    "The evidence of what is archived is read only with approval (GOV-4): of a manager, for one reader, for a time. Nobody"
                            + " approves for himself.")
    @APIResponse(
            responseCode = "201",
            description = "Approved.",
            headers = {
                @Header(name = "Location", description = "Path of them.", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = ReadApproval.class),
                            examples = @ExampleObject(name = "approval", value = APPROVAL)))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a complaint about the caller, or of another org scope")
    @APIResponse(responseCode = "409", description = "NOT_ARCHIVED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response approve(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReadApproval.Give.class),
                                            examples = @ExampleObject(name = "officer", value = GIVE)))
                    @NotNull
                    @Valid
                    ReadApproval.Give body) {
        return idempotency.run(
                key,
                "approve-reading",
                Map.of("id", id, "body", body),
                () -> Reply.created(
                        service.approve(id, body, Actor.of(user)), "/v1/complaints/" + id + "/evidence/approvals"));
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listReadApprovals",
            summary = "Who may read the evidence of a complaint",
            description = "In the order they were given; there is no next page.")
    @APIResponse(
            responseCode = "200",
            description = "All of them, also those that have run out.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReadApproval.Page.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\": [" + APPROVAL + "]}")))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a complaint about the caller, or of another org scope")
    public ReadApproval.Page list(@PathParam("id") UUID id) {
        return new ReadApproval.Page(service.approvals(id, Actor.of(user)));
    }
}
