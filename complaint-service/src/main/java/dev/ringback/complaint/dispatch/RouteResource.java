package dev.ringback.complaint.dispatch;

import dev.ringback.complaint.problem.VersionTag;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Routes over HTTP (CMPL-3). */
@Path("/v1/complaint-routes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaint rules", description = "Where complaints go first.")
@RunOnVirtualThread
class RouteResource {

    static final String EXPLANATION = """
            {
              "departmentId": "PRESS-OFFICE",
              "rule": "press",
              "version": 1,
              "level": "MEDIA",
              "looked": [
                {"rule": "gold", "version": 3, "failed": ["valueTiers"]},
                {"rule": "press", "version": 1, "failed": []}
              ]
            }""";

    private static final String CONTENT = """
              "rank": 10,
              "active": true,
              "when": {"channels": ["PHONE", "LETTER"], "keywords": ["newspaper", "television"]},
              "departmentId": "PRESS-OFFICE",
              "level": "MEDIA",
              "assign": true
            """;

    private static final String PUT = "{\n" + CONTENT + "}";

    private static final String ROUTE = """
            {
              "routeId": "press",
              "version": 1,
              "inForceFrom": "2026-04-01T02:00:00Z",
              "changedBy": "manager-1",
            """ + CONTENT + "}";

    private static final String QUESTION = """
            {"channel": "PHONE", "causeClass": "PRODUCT", "text": "I shall tell the newspaper."}""";

    private static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final RouteService service;
    private final CurrentUser user;

    RouteResource(RouteService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listComplaintRoutes",
            summary = "All routes",
            description = "In the order they are looked at, also those out of use; there is no next page.")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = RouteView.Page.class),
                            examples = @ExampleObject(name = "routes", value = "{\"items\": [" + ROUTE + "]}")))
    public RouteView.Page list() {
        return new RouteView.Page(service.all().stream().map(RouteView::of).toList());
    }

    @GET
    @Path("{routeId}")
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getComplaintRoute", summary = "One route")
    @APIResponse(
            responseCode = "200",
            description = "Its last version.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = RouteView.class),
                            examples = @ExampleObject(name = "press", value = ROUTE)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response get(@PathParam("routeId") String routeId) {
        return answer(service.get(routeId));
    }

    @PUT
    @Path("{routeId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
    @Operation(
            operationId = "putComplaintRoute",
            summary = "Add a route, or change one",
            description =
                    "In force for what comes in from now on. The first route a complaint meets sends it; the rule of its cause, if"
                            + " none does. What comes by event with a unit named goes there.")
    @APIResponse(
            responseCode = "200",
            description = "Added, changed, or the same as before.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = RouteView.class),
                            examples = @ExampleObject(name = "press", value = ROUTE)))
    @APIResponse(responseCode = "412", description = "STALE_VERSION: If-Match names another version")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public Response put(
            @PathParam("routeId") @Pattern(regexp = IDENTIFIER) String routeId,
            @Parameter(description = "The ETag last seen; without it the change is made whatever the version.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RouteView.Put.class),
                                            examples = @ExampleObject(name = "press", value = PUT)))
                    @NotNull
                    @Valid
                    RouteView.Put body) {
        return answer(service.put(routeId, body, ifMatch, user.subject()));
    }

    @POST
    @Path("explanations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "explainComplaintRoute",
            summary = "Where a complaint would go, and why",
            description = "Nothing is taken in.")
    @APIResponse(
            responseCode = "200",
            description = "Each route that was looked at, and what kept it from being used.",
            content =
                    @Content(
                            schema = @Schema(implementation = RouteView.Explanation.class),
                            examples = @ExampleObject(name = "press", value = EXPLANATION)))
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public RouteView.Explanation explain(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RouteView.Question.class),
                                            examples = @ExampleObject(name = "newspaper", value = QUESTION)))
                    @NotNull
                    @Valid
                    RouteView.Question body) {
        return service.explain(body);
    }

    private static Response answer(Route route) {
        return Response.ok(RouteView.of(route))
                .header(HttpHeaders.ETAG, VersionTag.of(route.version()))
                .build();
    }
}
