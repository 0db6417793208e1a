package dev.ringback.scoring.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Regulation packs over HTTP. */
@Path("/v1/packs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Packs", description = "Regulations as data: uploaded, activated for a date, run by all services.")
public class PackResource {
    /** A path of its own, so no pack's id. */
    static final String SCHEMA = "schema";

    private final PackService packs;
    private final PackSchema schema;
    private final Idempotency idempotency;
    private final CurrentUser user;

    PackResource(PackService packs, PackSchema schema, Idempotency idempotency, CurrentUser user) {
        this.packs = packs;
        this.schema = schema;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** Keeps a version of a pack. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "uploadPack",
            summary = "Upload a pack",
            description = "Every upload is a new version. Nothing changes until it is activated. Whatever is wrong is"
                    + " told at once, each violation's field being a JSON pointer into the document.")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content =
                    @Content(
                            schema = @Schema(implementation = PackVersionView.class),
                            examples = @ExampleObject(name = "uploaded", value = PackExamples.UPLOADED)))
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with everything that is wrong, IDEMPOTENCY_KEY_REUSED")
    public Response upload(
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true, example = "p-sales-2026-05") @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PackDocument.class),
                                            examples = @ExampleObject(name = "pack", value = PackExamples.DOCUMENT)))
                    @NotNull
                    JsonNode document) {
        return idempotency.run(key, "uploadPack", document, () -> packs.upload(document, user.subject()));
    }

    /** Every pack. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.HR, Roles.AUDITOR})
    @Operation(operationId = "listPacks", summary = "Packs", description = "By id, those that ship among them.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = PackPages.Packs.class)))
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        return Pages.response(packs.packs(Cursor.decode(cursor, 1), limit), uri);
    }

    /** The JSON Schema of packs. */
    @GET
    @Path(SCHEMA)
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.HR, Roles.AUDITOR})
    @Operation(
            operationId = "getPackSchema",
            summary = "The JSON Schema of packs",
            description = "JSON Schema 2020-12. An editor that knows it helps to write a pack.")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public String schema() {
        return schema.text();
    }

    /** A pack. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.HR, Roles.AUDITOR})
    @Operation(operationId = "getPack", summary = "A pack")
    @APIResponse(
            responseCode = "200",
            description = "The pack",
            content = @Content(schema = @Schema(implementation = PackView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public PackView get(@PathParam("id") @Parameter(example = "P-SALES") String id) {
        return packs.pack(Parameters.id("id", id)).orElseThrow(PackResource::notFound);
    }

    /** Its versions. */
    @GET
    @Path("{id}/versions")
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.HR, Roles.AUDITOR})
    @Operation(operationId = "listPackVersions", summary = "Versions of a pack", description = "Latest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = PackPages.Versions.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response versions(
            @PathParam("id") @Parameter(example = "P-SALES") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        return Pages.response(packs.versions(Parameters.id("id", id), Cursor.decode(cursor, 1), limit), uri);
    }

    /** A version and how far it is. */
    @GET
    @Path("{id}/versions/{version}")
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.HR, Roles.AUDITOR})
    @Operation(
            operationId = "getPackVersion",
            summary = "A version of a pack",
            description = "ACTIVE when all services run it and name its digest, REFUSED when one does not.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content =
                    @Content(
                            schema = @Schema(implementation = PackVersionView.class),
                            examples = @ExampleObject(name = "refused", value = PackExamples.REFUSED)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public PackVersionView version(
            @PathParam("id") @Parameter(example = "P-SALES") String id,
            @PathParam("version") @Parameter(example = "1") @Min(1) int version) {
        return packs.version(Parameters.id("id", id), version).orElseThrow(PackResource::notFound);
    }

    /** A version to edit and upload. */
    @GET
    @Path("{id}/versions/{version}/document")
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.HR, Roles.AUDITOR})
    @Operation(
            operationId = "getPackDocument",
            summary = "The document of a version",
            description = "As it was uploaded, in canonical form: to be read, edited and uploaded again.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(schema = @Schema(implementation = PackDocument.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public PackDocument document(
            @PathParam("id") @Parameter(example = "P-SALES") String id,
            @PathParam("version") @Parameter(example = "1") @Min(1) int version) {
        return packs.document(Parameters.id("id", id), version).orElseThrow(PackResource::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonError.NOT_FOUND);
    }
}
