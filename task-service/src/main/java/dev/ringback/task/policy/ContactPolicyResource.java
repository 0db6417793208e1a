package dev.ringback.task.policy;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.protection.PolicyStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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

/** Contact policies over HTTP. */
@Path("/v1/contact-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Contact policies",
        description = "How often and at which hours numbers may be called (TASK-13, TASK-15, TASK-16).")
@RunOnVirtualThread
class ContactPolicyResource {

    private final PolicyStore policies;
    private final PolicyService service;
    private final BusinessClock clock;

    ContactPolicyResource(PolicyStore policies, PolicyService service, BusinessClock clock) {
        this.policies = policies;
        this.service = service;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listContactPolicies",
            summary = "The contact policies",
            description =
                    "In order of their ids, each in the version in force, or in the first to come when it has none yet.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = PolicyPage.class)))
    public Response list(
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        Cursor after = Cursor.decode(cursor, 1);
        List<PolicyView> rows = policies.page(after == null ? "" : after.text(0), clock.now(), limit + 1).stream()
                .map(PolicyView::of)
                .toList();
        return Pages.response(Page.of(rows, limit, row -> Cursor.of(row.id())), uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getContactPolicy", summary = "One contact policy")
    @APIResponse(
            responseCode = "200",
            description = "The version in force, or the first to come of a policy that has none yet.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response get(@PathParam("id") @Identifier String id) {
        PolicyStore.Shown policy =
                policies.find(id, clock.now()).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        return answer(policy, Response.Status.OK);
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listContactPolicyVersions",
            summary = "All versions of a contact policy",
            description =
                    "The latest written first, each with the date from which on it may be in force. None is ever taken back: what is"
                            + " scheduled is replaced by a version for the same date.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = PolicyPage.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response versions(
            @PathParam("id") @Identifier String id,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        Cursor after = Cursor.decode(cursor, 1);
        int before = after == null ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, after.number(0));
        List<PolicyView> rows = policies.versions(id, before, clock.now(), limit + 1).stream()
                .map(PolicyView::of)
                .toList();
        if (rows.isEmpty() && after == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return Pages.response(Page.of(rows, limit, row -> Cursor.of(String.valueOf(row.version()))), uri);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putContactPolicy",
            summary = "Create or change a contact policy",
            description =
                    "A new version, in force at once, or from the start of the business date effectiveFrom on; earlier versions stay on record."
                            + " At any instant that version is in force which came into force last. Tasks that the version before barred are looked at"
                            + " again once the new one is in force.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "412", description = "STALE_VERSION: If-Match names another version")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public Response put(
            @PathParam("id") @Identifier String id,
            @Parameter(description = "The ETag last seen; without it the change is made whatever the version.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PolicyRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "telemarketing",
                                                            value = PolicyExamples.REQUEST)))
                    @NotNull
                    @Valid
                    PolicyRequest body) {
        PolicyStore.Shown policy = service.put(id, body, ifMatch);
        return answer(policy, policy.latest() == 1 ? Response.Status.CREATED : Response.Status.OK);
    }

    private static Response answer(PolicyStore.Shown policy, Response.Status status) {
        Response.ResponseBuilder answer = Response.status(status)
                .entity(PolicyView.of(policy))
                .header(HttpHeaders.ETAG, PolicyService.etag(policy.latest()));
        if (status == Response.Status.CREATED) {
            answer.header(
                    HttpHeaders.LOCATION,
                    "/v1/contact-policies/" + policy.version().id());
        }
        return answer.build();
    }
}
