package dev.ringback.call.report.duty;

import dev.ringback.call.report.assignment.Assignment;
import dev.ringback.call.report.kind.ReportKind;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** Responsibilities for reports over HTTP. */
@Path("/v1/reports/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Report duties", description = "Who owes which report by when, and what was submitted.")
@RunOnVirtualThread
class AssignmentResource {

    private static final String PATH = "/v1/reports/assignments";
    private static final String OPERATION = "post-report-assignment";

    private final AssignmentService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    AssignmentResource(AssignmentService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "postReportAssignment",
            summary = "Make somebody responsible for a unit's report",
            description =
                    "For every period that ends from a day on a duty is opened when the period begins. Whoever was responsible is so"
                            + " until the day before, and open duties of later periods go to the new one.")
    @APIResponse(
            responseCode = "201",
            description = "He is responsible.",
            headers =
                    @Header(
                            name = Idempotency.REPLAYED,
                            description = "true when the same answer is given again.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = Assignment.class),
                            examples = @ExampleObject(name = "week", value = DutyExamples.ASSIGNMENT)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description =
                    "VALIDATION_FAILED with each field at fault (NOTHING_DUE, UNKNOWN_ORG_UNIT, UNKNOWN_AGENT, DAY_GONE,"
                            + " NOT_BEHIND_THE_LAST), IDEMPOTENCY_KEY_REUSED")
    public Response assign(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each one.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostAssignment.class),
                                            examples = @ExampleObject(name = "week", value = DutyExamples.ASSIGN)))
                    @NotNull
                    @Valid
                    PostAssignment body) {
        return idempotency.run(key, OPERATION, body, () -> Reply.created(service.assign(body, user.subject()), PATH));
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listReportAssignments",
            summary = "Who is responsible for which report, in the order in which they were made so")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentPage.class),
                            examples = @ExampleObject(name = "page", value = DutyExamples.ASSIGNMENTS)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public Response list(
            @Parameter(description = "Only those for this kind.") @QueryParam("kind") @Nullable ReportKind kind,
            @Parameter(description = "Only those for this unit.", example = "STORE-7")
                    @QueryParam("orgUnitId")
                    @Size(max = 64)
                    @Nullable
                    String orgUnitId,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        Cursor after = Cursor.decode(cursor, 1);
        @Nullable UUID behind = after == null ? null : after.uuid(0);
        return Pages.response(service.list(kind, orgUnitId, behind, limit), uri);
    }
}
