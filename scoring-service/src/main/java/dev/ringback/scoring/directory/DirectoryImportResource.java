package dev.ringback.scoring.directory;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
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

/** Agents and their pay from a file. */
@Path("/v1/directory/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Directory")
public class DirectoryImportResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final DirectoryImportService imports;
    private final CurrentUser user;

    DirectoryImportResource(DirectoryImportService imports, CurrentUser user) {
        this.imports = imports;
        this.user = user;
    }

    /** Takes a file over, row by row. */
    @POST
    @Consumes({CSV, NDJSON})
    @RolesAllowed({Roles.HR, Roles.ADMIN})
    @Operation(
            operationId = "importDirectory",
            summary = "Import agents and their base pay",
            description = "Each row is the whole state of an agent, as a single write would give it, and with"
                    + " effectiveFrom and basePay the base pay from a date on. A row is taken over whole or not at all,"
                    + " and the report names what is wrong with each that was not. CSV is UTF-8 with a header row;"
                    + " leftOn, orgUnitFrom, effectiveFrom, basePay, scheme and baseTaskPay may be left out. An NDJSON line is an object of the same"
                    + " fields. Only the role hr sets base pay. After an interruption send the file again: what holds"
                    + " already counts as unchanged.")
    @APIResponse(
            responseCode = "200",
            description = "Every row is accounted for",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "report", value = """
                                            {"rows": 3, "accepted": 1, "unchanged": 1, "rejectedRows": 1,
                                             "rejected": [{"row": 3, "code": "UNKNOWN_ORG_UNIT", "field": "orgUnitId",
                                                           "message": "no org unit has this id"}]}""")))
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "415", description = "UNSUPPORTED_MEDIA_TYPE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED for an empty body or a header that cannot be used, IDEMPOTENCY_KEY_REUSED")
    public Response run(
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true, example = "agents-2026-04-01") @Nullable
                    String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = CSV,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "agents", value = """
                                                        agentId,name,orgUnitId,hiredOn,leftOn,effectiveFrom,basePay
                                                        A01,王芳,callback-team,2025-03-01,,2026-01-01,4000.00
                                                        A02,"Li, Na",callback-team,2025-06-15,2026-06-30,,
                                                        """)),
                                @Content(
                                        mediaType = NDJSON,
                                        schema = @Schema(implementation = DirectoryRow.class),
                                        examples = @ExampleObject(name = "agents", value = """
                                                        {"agentId": "A01", "name": "王芳", "orgUnitId": "callback-team",\
                                                         "hiredOn": "2025-03-01", "effectiveFrom": "2026-01-01", "basePay": "4000.00"}
                                                        """))
                            })
                    InputStream body) {
        boolean isCsv = MediaType.valueOf(contentType).getSubtype().equals("csv");
        return imports.run(key, isCsv, new DirectoryImportService.Caller(user.subject(), user.has(Roles.HR)), body);
    }
}
