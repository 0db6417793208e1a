package dev.ringback.complaint.analysis;

import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.view.ComplaintExamples;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Root causes and repeats over HTTP (CMPL-5). */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Complaints of customers and the time to answer them.")
@RunOnVirtualThread
class AnalysisResource {

    private static final String PUT = """
            {"code": "packaging", "note": "The new boxes break in the rain."}""";

    private static final String CAUSE = """
            {
              "complaintId": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30",
              "code": "packaging",
              "note": "The new boxes break in the rain.",
              "foundAt": "2026-04-03T02:00:00Z",
              "foundBy": "officer-1"
            }""";

    private static final String RELATED =
            "{\"items\": [{\"common\": [\"CUSTOMER\"], \"complaint\": " + ComplaintExamples.COMPLAINT + "}]}";

    private final AnalysisService service;
    private final CurrentUser user;

    AnalysisResource(AnalysisService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    @GET
    @Path("{id}/root-cause")
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(operationId = "getRootCause", summary = "Why a complaint came about")
    @APIResponse(
            responseCode = "200",
            description = "As last found.",
            content =
                    @Content(
                            schema = @Schema(implementation = RootCauseView.class),
                            examples = @ExampleObject(name = "packaging", value = CAUSE)))
    @APIResponse(
            responseCode = "404",
            description =
                    "NOT_FOUND, also if none was found yet, and for a complaint about the caller, or of another org scope")
    public RootCauseView get(@PathParam("id") UUID id) {
        return service.rootCause(id, Actor.of(user));
    }

    @PUT
    @Path("{id}/root-cause")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.QUALITY, Roles.MANAGER})
    @Operation(
            operationId = "putRootCause",
            summary = "Record why a complaint came about",
            description = "Also after it was closed; the last word counts, and each is in the history.")
    @APIResponse(
            responseCode = "200",
            description = "Recorded, or the same as before.",
            content =
                    @Content(
                            schema = @Schema(implementation = RootCauseView.class),
                            examples = @ExampleObject(name = "packaging", value = CAUSE)))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a complaint about the caller, or of another org scope")
    @APIResponse(responseCode = "409", description = "COMPLAINT_ARCHIVED")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public RootCauseView put(
            @PathParam("id") UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RootCauseView.Put.class),
                                            examples = @ExampleObject(name = "packaging", value = PUT)))
                    @NotNull
                    @Valid
                    RootCauseView.Put body) {
        return service.put(id, body, Actor.of(user));
    }

    @GET
    @Path("{id}/related")
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listRelatedComplaints",
            summary = "What repeats a complaint, or tells of the same",
            description =
                    "Of the same incident; and, received within 90 days of it, of the same customer, about the same agent or product"
                            + " for the same cause, or of the same root cause. At most 200, the nearest in time first.")
    @APIResponse(
            responseCode = "200",
            description = "With what they have in common.",
            content =
                    @Content(
                            schema = @Schema(implementation = RelatedView.Page.class),
                            examples = @ExampleObject(name = "customer", value = RELATED)))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a complaint about the caller, or of another org scope")
    public RelatedView.Page related(@PathParam("id") UUID id) {
        return new RelatedView.Page(service.related(id, Actor.of(user)));
    }
}
