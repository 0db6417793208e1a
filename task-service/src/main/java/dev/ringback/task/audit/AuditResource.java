package dev.ringback.task.audit;

import dev.ringback.platform.export.MediaTypes;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.input.PlainText;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit over HTTP. */
@Path("/v1/audit")
@Tag(name = "Audit", description = "Who read, changed or took out what, and when; append-only (GOV-5).")
@RunOnVirtualThread
public class AuditResource {

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE,
                    MediaType.valueOf(MediaTypes.CSV),
                    MediaType.valueOf(MediaTypes.NDJSON))
            .build();

    private static final String EXAMPLE = """
            {
              "items": [
                {
                  "id": "0195eef7-6f00-7a10-8f11-90aa17e2b3c4",
                  "at": "2026-04-01T02:10:00Z",
                  "actor": "supervisor-1",
                  "roles": ["supervisor"],
                  "action": "CUSTOMER_CHANGED",
                  "objectKind": "CUSTOMER",
                  "objectId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
                  "fields": ["classification", "valueTier"],
                  "reason": "Signed the yearly contract",
                  "requestId": "0195eef7-6f00-7a10-8f11-90aa17e2b3c5"
                }
              ]
            }""";

    private final AuditQuery query;

    AuditResource(AuditQuery query) {
        this.query = query;
    }

    /** Entries, the newest first. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listAudit",
            summary = "The audit",
            description =
                    "Every number shown, every caller looked up, every customer read or changed, every export, import, approval and erasure: who, in which"
                            + " role, when, what of it and why. The newest first, narrowed by any of the filters. As JSON, CSV or NDJSON by Accept;"
                            + " taking it out as CSV or NDJSON is written down in turn. For the next page follow the Link header.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AuditPage.class),
                        examples = @ExampleObject(name = "page", value = EXAMPLE)),
                @Content(mediaType = MediaTypes.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = AuditEntry.class))
            })
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "406", description = "NOT_ACCEPTABLE")
    public Response list(
            @Parameter(description = "Only of this subject.", example = "supervisor-1")
                    @QueryParam("actor")
                    @PlainText(max = 200)
                    @Nullable
                    String actor,
            @Parameter(description = "Only this.") @QueryParam("action") @Nullable AuditAction action,
            @Parameter(description = "Only of things of this kind.") @QueryParam("objectKind")
                    AuditObject.@Nullable Kind objectKind,
            @Parameter(description = "Only of the thing of this id.")
                    @QueryParam("objectId")
                    @PlainText(max = 500)
                    @Nullable
                    String objectId,
            @Parameter(
                            description = "Not before this instant.",
                            example = "2026-04-01T00:00:00+08:00",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "Before this instant.",
                            example = "2026-05-01T00:00:00+08:00",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context Request request,
            @Context UriInfo uri) {
        Variant variant = request.selectVariant(VARIANTS);
        if (variant == null) {
            throw new ProblemException(CommonError.NOT_ACCEPTABLE);
        }
        AuditFilter filter =
                new AuditFilter(actor, action, objectKind, objectId, instant("from", from), instant("to", to));
        boolean export = !variant.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE);
        AuditPage page = query.list(filter, Cursor.decode(cursor, 2), limit, export);
        return Response.fromResponse(Pages.response(new Page<>(page.items(), page.nextCursor()), uri))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .entity(page)
                .build();
    }

    private static @Nullable Instant instant(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new ProblemException(CommonError.INVALID_PARAMETER)
                    .violation(field, "WRONG_TYPE", "not an RFC 3339 instant");
        }
    }
}
