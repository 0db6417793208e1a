package dev.ringback.complaint.dispatch;

import dev.ringback.complaint.course.Actor;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why a complaint went where it went, over HTTP. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaint rules", description = "Where complaints go first.")
@RunOnVirtualThread
class RoutingExplanationResource {

    private final RouteService service;
    private final CurrentUser user;

    RoutingExplanationResource(RouteService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    @GET
    @Path("{id}/routing")
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "getComplaintRouting",
            summary = "Why a complaint went where it went",
            description = "As it was when it came in, whatever the routes are now.")
    @APIResponse(
            responseCode = "200",
            description = "Each route that was looked at, and what kept it from being used.",
            content =
                    @Content(
                            schema = @Schema(implementation = RouteView.Explanation.class),
                            examples = @ExampleObject(name = "press", value = RouteResource.EXPLANATION)))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a complaint about the caller, or of another org scope")
    public RouteView.Explanation routing(@PathParam("id") UUID id) {
        return service.explain(id, Actor.of(user));
    }
}
