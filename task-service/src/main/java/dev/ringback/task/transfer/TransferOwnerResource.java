package dev.ringback.task.transfer;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.input.Identifier;
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

/** Owners of data transfer over HTTP. */
@Path("/v1/data-transfer-owners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@RunOnVirtualThread
public class TransferOwnerResource {

    private static final String REQUEST =
            "{\"subject\": \"crm-1\", \"name\": \"Zhao Lei, IT\", \"since\": \"2026-04-01\"}";

    private final TransferOwners owners;

    TransferOwnerResource(TransferOwners owners) {
        this.owners = owners;
    }

    /** Names who answers for a source. */
    @PUT
    @Path("{source}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "putDataTransferOwner",
            summary = "Name who answers for the transfer of a source's data",
            description =
                    "From that day on imports of the source are accepted under that subject's token alone; whoever else tries is told who is responsible (GOV-6)."
                            + " Earlier owners stay on record. A source without an owner is open to every CRM.")
    @APIResponse(
            responseCode = "200",
            description = "Named.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The new version.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = TransferOwnerView.class)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "412", description = "STALE_VERSION: If-Match names another version")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public Response put(
            @PathParam("source") @Identifier String source,
            @Parameter(description = "The ETag last seen; without it the owner is named whatever the version.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = TransferOwnerRequest.class),
                                            examples = @ExampleObject(name = "owner", value = REQUEST)))
                    @NotNull
                    @Valid
                    TransferOwnerRequest body) {
        return answer(owners.put(source, body, ifMatch));
    }

    /** Who answers for a source. */
    @GET
    @Path("{source}")
    @RolesAllowed({Roles.CRM, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getDataTransferOwner", summary = "Who answers for the transfer of a source's data")
    @APIResponse(
            responseCode = "200",
            description = "The owner named last.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = TransferOwnerView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: nobody is named")
    public Response get(@PathParam("source") @Identifier String source) {
        return answer(owners.get(source));
    }

    /** Who answers for which source. */
    @GET
    @RolesAllowed({Roles.CRM, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listDataTransferOwners",
            summary = "Who answers for which source",
            description = "The owner named last, by source.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = TransferOwnerPage.class)))
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
        List<TransferOwnerView> rows = owners.page(after == null ? "" : after.text(0), limit + 1);
        return Pages.response(Page.of(rows, limit, row -> Cursor.of(row.source())), uri);
    }

    private static Response answer(TransferOwnerView owner) {
        return Response.ok(owner)
                .header(HttpHeaders.ETAG, TransferOwners.etag(owner.version()))
                .build();
    }
}
