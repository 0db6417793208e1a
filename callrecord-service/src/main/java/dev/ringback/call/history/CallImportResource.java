package dev.ringback.call.history;

import dev.ringback.platform.bulk.RejectionView;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.security.Roles;
import dev.ringback.platform.text.PlainText;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** Imports of calls of other systems over HTTP. */
@Path("/v1/call-imports")
@Tag(
        name = "Call imports",
        description = "Call history of other systems: taken in at once, read by a mapping in the background.")
@RunOnVirtualThread
class CallImportResource {

    static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final CallImportService service;

    CallImportResource(CallImportService service) {
        this.service = service;
    }

    @POST
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CRM, Roles.ADMIN})
    @Operation(
            operationId = "createCallImport",
            summary = "Import a file of calls",
            description =
                    "The body is streamed, whatever its size, and worked off after the answer by the version of the mapping that is"
                            + " in force now. CSV is UTF-8 with a header row; columns the mapping does not name are left out. A call"
                            + " is kept once by source and its id there; rows are counted as accepted, duplicates (known with equal"
                            + " content) or rejected. The calls are marked as imported, count as history only, and are refused for"
                            + " no cap.")
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
                            schema = @Schema(implementation = CallImportView.class),
                            examples = @ExampleObject(name = "queued", value = CallImportExamples.QUEUED)))
    @APIResponse(
            responseCode = "400",
            description = "INVALID_PARAMETER (UNKNOWN_MAPPING at mapping when there is none), IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "415", description = "UNSUPPORTED_MEDIA_TYPE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED for an empty body, IDEMPOTENCY_KEY_REUSED")
    public Response create(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each file.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @Parameter(description = "Id of the mapping that reads the rows.", example = "call-log")
                    @QueryParam("mapping")
                    @NotNull
                    @Pattern(regexp = ID)
                    String mapping,
            @Parameter(description = "The system every row comes from.", example = "call-centre")
                    @QueryParam("source")
                    @NotBlank
                    @Size(max = 64)
                    @PlainText
                    String source,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(type = SchemaType.STRING),
                                            examples =
                                                    @ExampleObject(name = "call log", value = CallImportExamples.FILE)))
                    InputStream body) {
        return service.receive(key, mapping, source, body);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CRM, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "getCallImport",
            summary = "How far an import of calls is",
            description = "The counts are those of committed batches.")
    @APIResponse(
            responseCode = "200",
            description = "The import.",
            content =
                    @Content(
                            schema = @Schema(implementation = CallImportView.class),
                            examples = @ExampleObject(name = "done", value = CallImportExamples.DONE)))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public CallImportView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @GET
    @Path("{id}/rejections")
    @Produces(NDJSON)
    @RolesAllowed({Roles.CRM, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "downloadCallRejections",
            summary = "The rows that were not taken in",
            description = "One JSON object on each line, in order of the rows, streamed. Telephone numbers are masked.")
    @APIResponse(
            responseCode = "200",
            description = "The rejected rows so far.",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = RejectionView.class),
                            examples = @ExampleObject(name = "rejection", value = CallImportExamples.REJECTIONS)))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public StreamingOutput rejections(@PathParam("id") UUID id) {
        return service.rejections(id);
    }
}
