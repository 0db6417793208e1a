package dev.ringback.task.imports;

import dev.ringback.platform.bulk.ImportFormat;
import dev.ringback.platform.bulk.RejectionView;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.input.PlainText;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
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

/** Bulk imports over HTTP. */
@Path("/v1/imports")
@Tag(
        name = "Imports",
        description =
                "Orders, enquiries, customers and facts of every other kind by the million: taken in at once, worked off in the background.")
@RunOnVirtualThread
public class ImportResource {

    private static final String CSV = "text/csv";
    private static final String KINDS =
            "orders|enquiries|projects|gifts|redemptions|partner-points|supplies|deposits|arrivals|deals"
                    + "|bookings|members|assignments|handovers|invitations|occasions|notices|dormant-customers|customers|classifications";
    private static final String NDJSON = "application/x-ndjson";

    private final ImportService service;

    ImportResource(ImportService service) {
        this.service = service;
    }

    @POST
    @Consumes({CSV, NDJSON})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CRM, Roles.ADMIN})
    @Operation(
            operationId = "createImport",
            summary = "Import a file",
            description =
                    "The body is streamed, whatever its size, and worked off after the answer. CSV is UTF-8 with a"
                            + " header row; an empty cell is an absent field. Columns of orders: externalId, customerExternalId,"
                            + " customerName, customerPhone, business, amount, closedAt, ownerAgentId, orgUnitId; of enquiries:"
                            + " externalId, customerExternalId, customerName, customerPhone, business, topic, receivedAt, dialledNumber,"
                            + " ownerAgentId, orgUnitId; of projects: externalId, customerExternalId, customerName, customerPhone,"
                            + " business, startsOn, plannedEndOn, completedOn, warrantyIssuedOn, warrantyUntil, feedbackFormOn,"
                            + " ownerAgentId, orgUnitId; of customers: externalId, name, phone, region, classification, calleeClass, valueTier, coding, address,"
                            + " contactPerson, birthday, memberSince, preferredWindow (such as MONDAY TUESDAY 10:00-11:30; SATURDAY 14:00-16:00),"
                            + " timeZone; of classifications, the daily update of known customers (GOV-8): externalId, classification, valueTier"
                            + " (stays when empty); a row that changes something is accepted, one that does not a duplicate; of every other kind:"
                            + " externalId, customerExternalId, customerName, customerPhone, business and the fields of its single write. An NDJSON line is the body"
                            + " of a single write without source. Rows obey the rules of single writes and are counted as"
                            + " accepted, duplicates (known with equal content) or rejected.")
    @APIResponse(
            responseCode = "202",
            description = "The body is complete and safe; ask at Location how far the import is.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the import.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "queued", value = ImportExamples.QUEUED)))
    @APIResponse(
            responseCode = "403",
            description =
                    "FORBIDDEN; NOT_TRANSFER_OWNER with responsible and since: another person answers for the source's data (GOV-6)")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "415", description = "UNSUPPORTED_MEDIA_TYPE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED for an empty body, IDEMPOTENCY_KEY_REUSED")
    public Response create(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each file.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @Parameter(
                            description = "What the rows are.",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "orders",
                                                "enquiries",
                                                "projects",
                                                "gifts",
                                                "redemptions",
                                                "partner-points",
                                                "supplies",
                                                "deposits",
                                                "arrivals",
                                                "deals",
                                                "bookings",
                                                "members",
                                                "assignments",
                                                "handovers",
                                                "invitations",
                                                "occasions",
                                                "notices",
                                                "dormant-customers",
                                                "customers",
                                                "classifications"
                                            }))
                    @QueryParam("kind")
                    @NotNull
                    @Pattern(regexp = KINDS)
                    String kind,
            @Parameter(description = "The source system of every row.", example = "crm")
                    @QueryParam("source")
                    @NotNull
                    @PlainText(max = 64)
                    String source,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = CSV,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "orders", value = ImportExamples.ORDERS_CSV)),
                                @Content(
                                        mediaType = NDJSON,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples =
                                                @ExampleObject(name = "orders", value = ImportExamples.ORDERS_NDJSON))
                            })
                    InputStream body) {
        ImportFormat format =
                MediaType.valueOf(contentType).getSubtype().equals("csv") ? ImportFormat.CSV : ImportFormat.NDJSON;
        return service.receive(key, ImportKind.named(kind), source, format, body);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CRM, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "getImport",
            summary = "How far an import is",
            description = "The counts are those of committed batches.")
    @APIResponse(
            responseCode = "200",
            description = "The import.",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "done", value = ImportExamples.DONE)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public ImportView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @GET
    @Path("{id}/rejections")
    @Produces(NDJSON)
    @RolesAllowed({Roles.CRM, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "downloadRejections",
            summary = "The rows that were not taken in",
            description = "One JSON object on each line, in order of the rows, streamed. Numbers are masked.")
    @APIResponse(
            responseCode = "200",
            description = "The rejected rows so far.",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = RejectionView.class),
                            examples = @ExampleObject(name = "rejection", value = ImportExamples.REJECTIONS)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public StreamingOutput rejections(@PathParam("id") UUID id) {
        return service.rejections(id);
    }
}
