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

/** Judgement of complaints over HTTP (CMPL-3, CMPL-8). */
@Path("/v1/complaints/{id}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Findings", description = "Judgement of complaints, and its overturning.")
@RunOnVirtualThread
class FindingResource {

    private final FindingService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    FindingResource(FindingService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.QUALITY})
    @Operation(
            operationId = "makeFinding",
            summary = "Judge a complaint",
            description =
                    "One finding about an incident stands at most, whatever complaints tell of it; once it is overturned,"
                            + " the incident may be judged anew. A company-caused finding with a penalty item is one"
                            + " demerit. That the customer was answered late is an incident of its own, of complaints and of"
                            + " suggestions (CMPL-11).")
    @APIResponse(
            responseCode = "201",
            description = "Made.",
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
                            examples = @ExampleObject(name = "made", value = FindingExamples.FINDING)))
    @APIResponse(
            responseCode = "403",
            description = "FORBIDDEN; JUDGE_IS_ACCUSED: the caller is the one judged; JUDGE_OF_ACCUSED_TEAM")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "INCIDENT_ALREADY_JUDGED, NOT_LATE, COMPLAINT_ARCHIVED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response make(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each finding.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = MakeFinding.class),
                                            examples = @ExampleObject(name = "attitude", value = FindingExamples.MAKE)))
                    @NotNull
                    @Valid
                    MakeFinding body) {
        return idempotency.run(key, "make-finding", Map.of("id", id, "body", body), () -> {
            FindingView made = service.judge(id, body, Actor.of(user));
            return Reply.created(made, "/v1/findings/" + made.id());
        });
    }
}
