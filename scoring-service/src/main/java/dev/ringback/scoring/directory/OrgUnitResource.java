package dev.ringback.scoring.directory;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.Parameters;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Org units. */
@Path("/v1/directory/org-units")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Directory")
public class OrgUnitResource {
    private final OrgUnitService units;

    OrgUnitResource(OrgUnitService units) {
        this.units = units;
    }

    /** Makes or changes a unit. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HR, Roles.ADMIN})
    @Operation(
            operationId = "putOrgUnit",
            summary = "Make or change an org unit",
            description = "The body is the whole state. If-Match makes the change depend on the version read before.")
    @APIResponse(
            responseCode = "201",
            description = "Made; ETag holds its version",
            content = @Content(schema = @Schema(implementation = OrgUnitView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or already so",
            content = @Content(schema = @Schema(implementation = OrgUnitView.class)))
    @APIResponse(responseCode = "412", description = "STALE_VERSION")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED, UNKNOWN_ORG_UNIT, ORG_UNIT_CYCLE, UNKNOWN_AGENT")
    public Response put(
            @PathParam("id") @Parameter(example = "callback-team") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PutOrgUnit.class),
                                            examples = @ExampleObject(name = "team", value = """
                                                                    {"name": "回访组", "kind": "TEAM", "parentId": "sales-company",
                                                                     "supervisorId": "A07", "supervisorFrom": "2026-05-01"}""")))
                    @NotNull
                    @Valid
                    PutOrgUnit request) {
        String unit = Parameters.id("id", id);
        return EntityTags.response(units.put(unit, request, ifMatch), "/v1/directory/org-units/" + unit);
    }

    /** One unit. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.HR, Roles.ADMIN, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.BI, Roles.AUDITOR})
    @Operation(operationId = "getOrgUnit", summary = "An org unit")
    @APIResponse(
            responseCode = "200",
            description = "The unit; ETag holds its version",
            content = @Content(schema = @Schema(implementation = OrgUnitView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response get(@PathParam("id") @Parameter(example = "callback-team") String id) {
        return units.find(Parameters.id("id", id))
                .map(unit -> EntityTags.response(unit, ""))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /** All units by id. */
    @GET
    @RolesAllowed({Roles.HR, Roles.ADMIN, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.BI, Roles.AUDITOR})
    @Operation(operationId = "listOrgUnits", summary = "Org units", description = "Ordered by id.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = DirectoryPages.OrgUnits.class)))
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        return Pages.response(units.list(Cursor.decode(cursor, 1), limit), uri);
    }
}
