package dev.ringback.call.history;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Mappings of call files over HTTP. */
@Path("/v1/call-imports/mappings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Call imports",
        description = "Call history of other systems: taken in at once, read by a mapping in the background.")
@RunOnVirtualThread
class MappingResource {

    private static final String PATH = "/v1/call-imports/mappings/";

    private final MappingService service;
    private final CurrentUser user;

    MappingResource(MappingService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.CRM, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listCallMappings",
            summary = "The mappings in force",
            description = "In order of their ids. One, call-log, ships with the product.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = MappingPage.class),
                            examples = @ExampleObject(name = "page", value = CallImportExamples.PAGE)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
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
        return Pages.response(service.list(after == null ? "" : after.text(0), limit), uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CRM, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getCallMapping", summary = "One mapping")
    @APIResponse(
            responseCode = "200",
            description = "The version in force.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = MappingView.class),
                            examples = @ExampleObject(name = "call log", value = CallImportExamples.IN_FORCE)))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response get(@PathParam("id") @Pattern(regexp = CallImportResource.ID) String id) {
        return answer(service.get(id), Response.Status.OK);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putCallMapping",
            summary = "Create or change a mapping",
            description =
                    "In force for imports that begin from now on, as a new version; earlier versions stay on record. A mapping is"
                            + " data: columns, constants, patterns and values, and no code.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = MappingView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = MappingView.class)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "412", description = "STALE_VERSION: If-Match names another version")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public Response put(
            @PathParam("id") @Pattern(regexp = CallImportResource.ID) String id,
            @Parameter(description = "The ETag last seen; without it the change is made whatever the version.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CallMapping.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "call log",
                                                            value = CallImportExamples.MAPPING)))
                    @NotNull
                    @Valid
                    CallMapping body) {
        MappingVersion mapping = service.put(id, body, ifMatch, user.subject());
        return answer(mapping, mapping.version() == 1 ? Response.Status.CREATED : Response.Status.OK);
    }

    private static Response answer(MappingVersion mapping, Response.Status status) {
        Response.ResponseBuilder answer = Response.status(status)
                .entity(MappingView.of(mapping))
                .header(HttpHeaders.ETAG, MappingService.etag(mapping.version()));
        if (status == Response.Status.CREATED) {
            answer.header(HttpHeaders.LOCATION, PATH + mapping.id());
        }
        return answer.build();
    }
}
