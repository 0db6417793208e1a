package dev.ringback.complaint.evidence;

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

/** The evidence of complaints over HTTP (CMPL-3). */
@Path("/v1/complaints/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Complaints of customers and the time to answer them.")
@RunOnVirtualThread
class EvidenceResource {

    private static final String RECORDING = """
            {"kind": "RECORDING", "reference": "rec/2026/04/7f3a", "title": "The call of the complaint"}""";

    private static final String STATEMENT = """
            {"kind": "STATEMENT", "saidBy": "The shift supervisor", "text": "The line had broken down twice that morning."}""";

    private static final String ADDED = """
            {
              "id": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a60",
              "kind": "RECORDING",
              "reference": "rec/2026/04/7f3a",
              "title": "The call of the complaint",
              "cameWith": false,
              "addedAt": "2026-04-01T03:00:00Z",
              "addedBy": "officer-1"
            }""";

    private final EvidenceService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    EvidenceResource(EvidenceService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER})
    @Operation(
            operationId = "addEvidence",
            summary = "Add an attachment or a piece of evidence",
            description =
                    "By reference: nothing is uploaded. Wherever the complaint stands, until it is archived. What is added is never changed; a complaint has 200"
                            + " pieces at most.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            headers = {
                @Header(name = "Location", description = "Path of them.", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = EvidenceView.class),
                            examples = @ExampleObject(name = "recording", value = ADDED)))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a complaint about the caller, or of another org scope")
    @APIResponse(responseCode = "409", description = "COMPLAINT_ARCHIVED, TOO_MUCH_EVIDENCE, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response add(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each piece.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AddEvidence.class),
                                            examples = {
                                                @ExampleObject(name = "recording", value = RECORDING),
                                                @ExampleObject(name = "statement", value = STATEMENT)
                                            }))
                    @NotNull
                    @Valid
                    AddEvidence body) {
        return idempotency.run(
                key,
                "add-evidence",
                Map.of("id", id, "body", body),
                () -> Reply.created(service.add(id, body, Actor.of(user)), "/v1/complaints/" + id + "/evidence"));
    }

    @GET
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listEvidence",
            summary = "The attachments and the evidence of a complaint",
            description =
                    "In the order they were added; there is no next page. Whom the complaint is about does not see them (CMPL-10). That"
                            + " they were read is noted (GOV-5). Those of an archived complaint are read with approval only (GOV-4).")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = EvidenceView.Page.class),
                            examples = @ExampleObject(name = "recording", value = "{\"items\": [" + ADDED + "]}")))
    @APIResponse(responseCode = "403", description = "FORBIDDEN; APPROVAL_REQUIRED: it is archived")
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a complaint about the caller, or of another org scope")
    public EvidenceView.Page list(@PathParam("id") UUID id) {
        return new EvidenceView.Page(service.of(id, Actor.of(user)));
    }
}
