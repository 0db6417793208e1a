package dev.ringback.call.report;

import dev.ringback.call.report.kind.ReportKind;
import dev.ringback.platform.export.ContentDisposition;
import dev.ringback.platform.export.MediaTypes;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.platform.table.ReportFormat;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Reports over HTTP (RPT-1 to RPT-11). */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Reports",
        description = "The weekly and monthly papers: made in the background, under the names the regulations demand.")
@RunOnVirtualThread
class ReportResource {

    static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private static final String PATH = "/v1/reports/";
    private static final String OPERATION = "post-report";

    private final ReportService service;
    private final ReportDownload download;
    private final Idempotency idempotency;
    private final CurrentUser user;

    ReportResource(ReportService service, ReportDownload download, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.download = download;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "postReport",
            summary = "Have a report made",
            description =
                    "Of a week (RPT-1, RPT-3, RPT-5, RPT-11), a month (RPT-2) or any days (RPT-8, RPT-10), for an org unit with all"
                            + " below it, or the whole company. It holds what is recorded up to now, in its latest correction. An agent"
                            + " has only reports of units he is responsible for.")
    @APIResponse(
            responseCode = "202",
            description = "It will be made; ask at Location how far it is.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the report.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = ReportView.class),
                            examples = @ExampleObject(name = "queued", value = ReportExamples.QUEUED)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, NOT_RESPONSIBLE")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description =
                    "VALIDATION_FAILED with each field at fault (NOT_THE_FIRST_DAY, NOT_THE_LAST_DAY, PERIOD_END_MISSING,"
                            + " PERIOD_BACKWARDS, PERIOD_TOO_LONG, PERIOD_AHEAD, NO_TERMS_THEN, UNKNOWN_ORG_UNIT, PROGRAM_MISSING,"
                            + " PROGRAM_UNEXPECTED), IDEMPOTENCY_KEY_REUSED")
    public Response create(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each report.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostReport.class),
                                            examples = @ExampleObject(name = "week", value = ReportExamples.POST)))
                    @NotNull
                    @Valid
                    PostReport body) {
        return idempotency.run(key, OPERATION, body, () -> {
            ReportView made = service.create(body, requester());
            return new Reply(202, made, PATH + made.id());
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.BI, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "getReport",
            summary = "How far a report is, and its files",
            description = "An agent sees only those he asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReportView.class),
                            examples = @ExampleObject(name = "ready", value = ReportExamples.READY)))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a report the caller may not see")
    public ReportView get(@PathParam("id") UUID id) {
        return ReportView.of(service.find(id, requester()));
    }

    @GET
    @Path("{id}/content")
    @Produces({MediaTypes.XLSX, MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.BI, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "downloadReport",
            summary = "A file of a report",
            description =
                    "Streamed, whatever its size. XLSX has Chinese headings in a frozen row; JSON holds all tables, with shares and yuan"
                            + " as decimal strings; CSV holds one table. The name is in Content-Disposition (RFC 6266, RFC 8187). The"
                            + " same content is the same bytes, and has the same ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            headers = {
                @Header(
                        name = "Content-Disposition",
                        description = "attachment with the name of the file.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "ETag",
                        description = "SHA-256 over the bytes.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(mediaType = MediaTypes.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "calls", value = ReportExamples.CSV))
            })
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER (UNKNOWN_SHEET where there is no such file)")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a report the caller may not see")
    @APIResponse(responseCode = "406", description = "NOT_ACCEPTABLE")
    @APIResponse(responseCode = "409", description = "REPORT_NOT_READY, also for one whose files are gone")
    public Response content(
            @PathParam("id") UUID id,
            @Parameter(description = "The format; by Accept unless given, and a workbook where that says nothing.")
                    @QueryParam("format")
                    @Nullable
                    ReportFormat format,
            @Parameter(description = "Which table of CSV, from 1; 1 if left out.")
                    @QueryParam("sheet")
                    @Min(1)
                    @Nullable
                    Integer sheet,
            @Context HttpHeaders headers) {
        Report report = service.find(id, requester());
        ReportFormat asked = format == null ? ReportFormat.accepted(headers.getAcceptableMediaTypes()) : format;
        ReportFile file = download.file(report, asked, sheet);
        String plain = report.kind().rule() + "_" + report.from() + "." + asked.extension();
        return Response.ok(download.bytes(report, file), asked.mediaType())
                .header("Content-Disposition", ContentDisposition.attachment(file.fileName(), plain))
                .header("ETag", "\"" + file.sha256() + "\"")
                .build();
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.BI, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listReports",
            summary = "Reports, the newest first",
            description = "An agent sees only those he asked for.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ReportPage.class),
                            examples = @ExampleObject(name = "page", value = ReportExamples.PAGE)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public Response list(
            @Parameter(description = "Only those of this kind.") @QueryParam("kind") @Nullable ReportKind kind,
            @Parameter(description = "Only those that stand so.") @QueryParam("state") @Nullable ReportState state,
            @Parameter(description = "Only those whose period begins on this day.", example = "2026-04-06")
                    @QueryParam("from")
                    @Pattern(regexp = DATE)
                    @Nullable
                    String from,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        Requester requester = requester();
        Cursor after = Cursor.decode(cursor, 2);
        ReportQuery query = new ReportQuery(
                kind,
                state,
                from == null ? null : date(from),
                requester.ownOnly() ? requester.agentId() : null,
                after == null ? null : new ReportQuery.Position(after.instant(0), after.uuid(1)),
                limit);
        return Pages.response(service.list(query), uri);
    }

    private Requester requester() {
        boolean more = Stream.of(Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.BI, Roles.AUDITOR, Roles.ADMIN)
                .anyMatch(user::has);
        return new Requester(user.subject(), user.agentId(), !more);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new ProblemException(CommonError.INVALID_PARAMETER)
                    .violation("from", "NOT_A_DATE", "not a date such as 2026-04-06");
        }
    }
}
