package dev.ringback.complaint.routing;

import dev.ringback.complaint.problem.VersionTag;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** Routing rules over HTTP (CMPL-3). */
@Path("/v1/complaint-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaint rules", description = "Where complaints go first, by their cause.")
@RunOnVirtualThread
class RoutingResource {

    private final RoutingService service;
    private final CurrentUser user;

    RoutingResource(RoutingService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listComplaintRules",
            summary = "The rules in force",
            description = "One for each cause; there is no next page.")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = RoutingRuleView.Page.class),
                            examples = @ExampleObject(name = "rules", value = RoutingExamples.PAGE)))
    public RoutingRuleView.Page list() {
        return new RoutingRuleView.Page(
                service.all().stream().map(RoutingRuleView::of).toList());
    }

    @GET
    @Path("{causeClass}")
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getComplaintRule", summary = "The rule for a cause")
    @APIResponse(
            responseCode = "200",
            description = "The version in force.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = RoutingRuleView.class),
                            examples = @ExampleObject(name = "attitude", value = RoutingExamples.RULE)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such cause")
    public Response get(@PathParam("causeClass") CauseClass causeClass) {
        return answer(service.get(causeClass));
    }

    @PUT
    @Path("{causeClass}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
    @Operation(
            operationId = "putComplaintRule",
            summary = "Change the rule for a cause",
            description =
                    "In force for what comes in from now on, as a new version; complaints keep the department and the version they were routed by.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or the same as before.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = RoutingRuleView.class),
                            examples = @ExampleObject(name = "attitude", value = RoutingExamples.RULE)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such cause")
    @APIResponse(responseCode = "412", description = "STALE_VERSION: If-Match names another version")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description =
                    "VALIDATION_FAILED with each field at fault, also for a unit or agent the directory does not know")
    public Response put(
            @PathParam("causeClass") CauseClass causeClass,
            @Parameter(description = "The ETag last seen; without it the change is made whatever the version.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PutRoutingRule.class),
                                            examples = @ExampleObject(name = "attitude", value = RoutingExamples.PUT)))
                    @NotNull
                    @Valid
                    PutRoutingRule body) {
        return answer(service.put(causeClass, body, ifMatch, user.subject()));
    }

    private static Response answer(RoutingRule rule) {
        return Response.ok(RoutingRuleView.of(rule))
                .header(HttpHeaders.ETAG, VersionTag.of(rule.version()))
                .build();
    }
}
