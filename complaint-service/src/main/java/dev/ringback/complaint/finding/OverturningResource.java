package dev.ringback.complaint.finding;

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

/** Findings over HTTP, and how they are taken back. */
@Path("/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Findings", description = "Judgement of complaints, and its overturning.")
@RunOnVirtualThread
class OverturningResource {

    private final FindingService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    OverturningResource(FindingService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.HR, Roles.AUDITOR})
    @Operation(
            operationId = "getFinding",
            summary = "One finding",
            description = "Whom it is about does not see it here (CMPL-10).")
    @APIResponse(
            responseCode = "200",
            description = "The finding.",
            content =
                    @Content(
                            schema = @Schema(implementation = FindingView.class),
                            examples = @ExampleObject(name = "standing", value = FindingExamples.FINDING)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a finding about the caller")
    public FindingView get(@PathParam("id") UUID id) {
        return service.find(id, Actor.of(user));
    }

    @POST
    @Path("{id}/overturnings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.QUALITY})
    @Operation(
            operationId = "overturnFinding",
            summary = "Overturn a finding",
            description = "By another than its judge. Its demerit is reversed; both stay visible.")
    @APIResponse(
            responseCode = "201",
            description = "Overturned.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the finding.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = FindingView.class),
                            examples = @ExampleObject(name = "overturned", value = FindingExamples.OVERTURNED)))
    @APIResponse(
            responseCode = "403",
            description = "FORBIDDEN; REVIEWER_IS_JUDGE: the caller made the finding; REVIEWER_OF_ACCUSED_TEAM")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a finding about the caller")
    @APIResponse(responseCode = "409", description = "FINDING_ALREADY_OVERTURNED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response overturn(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = OverturnFinding.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "another call",
                                                            value = FindingExamples.OVERTURN)))
                    @NotNull
                    @Valid
                    OverturnFinding body) {
        return idempotency.run(
                key,
                "overturn-finding",
                Map.of("id", id, "body", body),
                () -> Reply.created(service.overturn(id, body, Actor.of(user)), "/v1/findings/" + id));
    }
}
