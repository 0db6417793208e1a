package dev.ringback.task.original;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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

/** The index of originals over HTTP. */
@Path("/v1/originals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Originals",
        description = "Which paper or file is where, by the coding of supplier or partner point (GOV-7).")
@RunOnVirtualThread
public class OriginalResource {

    private static final String REQUEST = """
            {
              "source": "archive",
              "externalId": "DOC-2026-0117",
              "kind": "CONTRACT",
              "title": "Supply contract 2026",
              "codingKind": "SUPPLIER",
              "coding": "GYS-0042",
              "location": "Cabinet 3, folder 12",
              "archivedOn": "2026-04-01",
              "retainUntil": "2036-04-01"
            }""";

    private final OriginalService service;

    OriginalResource(OriginalService service) {
        this.service = service;
    }

    /** Records an original. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CRM, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            operationId = "recordOriginal",
            summary = "Record an original in the index",
            description =
                    "Once per (source, externalId): sent again with equal content it answers 200 with the entry that exists, with other content 409. Entries are"
                            + " never changed: a later original supersedes an earlier one, once.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = OriginalView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known with equal content.",
            content = @Content(schema = @Schema(implementation = OriginalView.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(
            responseCode = "409",
            description = "EXTERNAL_ID_CONFLICT with the field that differs; ALREADY_SUPERSEDED; IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response add(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each original.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = OriginalRequest.class),
                                            examples = @ExampleObject(name = "contract", value = REQUEST)))
                    @NotNull
                    @Valid
                    OriginalRequest body) {
        return service.add(key, body);
    }

    /** One original. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CRM, Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getOriginal", summary = "One original")
    @APIResponse(
            responseCode = "200",
            description = "The entry.",
            content = @Content(schema = @Schema(implementation = OriginalView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public OriginalView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    /** Originals. */
    @GET
    @RolesAllowed({Roles.CRM, Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listOriginals",
            summary = "Originals",
            description = "In the order they were recorded, narrowed by any of the filters.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = OriginalPage.class)))
    public Response list(
            @Parameter(description = "Only of this kind.") @QueryParam("kind") @Nullable OriginalKind kind,
            @Parameter(description = "Only under codes of these.") @QueryParam("codingKind") @Nullable
                    CodingKind codingKind,
            @Parameter(description = "Only under this code.", example = "GYS-0042")
                    @QueryParam("coding")
                    @PlainText(max = 64)
                    @Nullable
                    String coding,
            @Parameter(description = "Only of things of this kind.", example = "ORDER")
                    @QueryParam("objectKind")
                    @Identifier
                    @Nullable
                    String objectKind,
            @Parameter(description = "Only of this thing.", example = "SO-1001")
                    @QueryParam("objectId")
                    @PlainText(max = 128)
                    @Nullable
                    String objectId,
            @Parameter(description = "true: only those no other took the place of; false: only the others.")
                    @QueryParam("standing")
                    @Nullable
                    Boolean standing,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        return Pages.response(
                service.list(
                        new OriginalFilter(kind, codingKind, coding, objectKind, objectId, standing),
                        Cursor.decode(cursor, 1),
                        limit),
                uri);
    }
}
