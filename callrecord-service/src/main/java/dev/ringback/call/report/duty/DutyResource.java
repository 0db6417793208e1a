package dev.ringback.call.report.duty;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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

/** Reports that are owed, over HTTP (RPT-4, S4-1 to S4-3). */
@Path("/v1/reports/duties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Report duties", description = "Who owes which report by when, and what was submitted.")
@RunOnVirtualThread
class DutyResource {

    private static final String PATH = "/v1/reports/duties/";
    private static final String SUBMISSION = "post-report-submission";
    private static final String EXPLANATION = "post-report-explanation";
    private static final String CONFIRMATION = "post-report-confirmation";

    private final DutyService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    DutyResource(DutyService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "getReportDuty",
            summary = "One report that is owed, with everything that was handed in",
            description = "An agent sees only what he owes himself.")
    @APIResponse(
            responseCode = "200",
            description = "The duty.",
            content =
                    @Content(
                            schema = @Schema(implementation = DutyView.class),
                            examples = @ExampleObject(name = "explained", value = DutyExamples.EXPLAINED)))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a duty the caller may not see")
    public DutyView get(@PathParam("id") UUID id) {
        return service.find(id, holder());
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listReportDuties",
            summary = "Reports that are owed, in order of their deadlines",
            description = "An agent sees only what he owes himself.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = DutyPage.class),
                            examples = @ExampleObject(name = "page", value = DutyExamples.DUTIES)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public Response list(
            @Parameter(description = "Only those of this kind.") @QueryParam("kind") @Nullable ReportKind kind,
            @Parameter(description = "Only those that stand so.") @QueryParam("state") @Nullable DutyState state,
            @Parameter(description = "Only those of this agent.", example = "A01")
                    @QueryParam("agentId")
                    @Size(max = 64)
                    @Nullable
                    String agentId,
            @Parameter(description = "Only those about this unit.", example = "STORE-7")
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
        Cursor after = Cursor.decode(cursor, 2);
        DutyQuery.Position position = after == null ? null : new DutyQuery.Position(after.instant(0), after.uuid(1));
        return Pages.response(
                service.list(new DutyQuery(kind, state, agentId, orgUnitId, position, limit), holder()), uri);
    }

    @POST
    @Path("{id}/submissions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER})
    @Operation(
            operationId = "postReportSubmission",
            summary = "Hand a report in",
            description =
                    "By the one who owes it. A file of a wrong name, form, report, or one made before its period was over is rejected"
                            + " with every reason, and counts as not submitted; another may be handed in. After the deadline a report"
                            + " is accepted as late.")
    @APIResponse(
            responseCode = "201",
            description = "What became of it: accepted, or rejected with the reasons.",
            headers =
                    @Header(
                            name = Idempotency.REPLAYED,
                            description = "true when the same answer is given again.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = Submission.class),
                            examples = {
                                @ExampleObject(name = "accepted", value = DutyExamples.ACCEPTED),
                                @ExampleObject(name = "rejected", value = DutyExamples.REJECTED)
                            }))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, NOT_RESPONSIBLE")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a duty the caller may not see")
    @APIResponse(responseCode = "409", description = "REPORT_SUBMITTED, REPORT_NOT_READY, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault (UNKNOWN_REPORT), IDEMPOTENCY_KEY_REUSED")
    public Response submit(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each file.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostSubmission.class),
                                            examples = @ExampleObject(name = "week", value = DutyExamples.SUBMIT)))
                    @NotNull
                    @Valid
                    PostSubmission body) {
        return idempotency.run(
                key, SUBMISSION + "/" + id, body, () -> Reply.created(service.submit(id, body, holder()), PATH + id));
    }

    @POST
    @Path("{id}/explanations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER})
    @Operation(
            operationId = "postReportExplanation",
            summary = "Say beforehand why a report cannot be in time",
            description =
                    "By the one who owes it, before the deadline: then being late is no breach. The last word before the deadline"
                            + " holds.")
    @APIResponse(
            responseCode = "201",
            description = "It is kept.",
            content =
                    @Content(
                            schema = @Schema(implementation = DutyView.class),
                            examples = @ExampleObject(name = "explained", value = DutyExamples.EXPLAINED)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, NOT_RESPONSIBLE")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a duty the caller may not see")
    @APIResponse(responseCode = "409", description = "REPORT_SUBMITTED, DEADLINE_PASSED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response explain(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each word.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PostExplanation.class)))
                    @NotNull
                    @Valid
                    PostExplanation body) {
        return idempotency.run(
                key,
                EXPLANATION + "/" + id,
                body,
                () -> Reply.created(service.explain(id, body.text(), holder()), PATH + id));
    }

    @POST
    @Path("{id}/confirmations")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER})
    @Operation(
            operationId = "postReportConfirmation",
            summary = "Confirm that a deadline was broken",
            description =
                    "Once for a duty, never by the one who owes it, and not where it was explained beforehand. What is confirmed goes to"
                            + " scoring, which recommends a fine; nobody is fined by this.")
    @APIResponse(
            responseCode = "201",
            description = "It is confirmed.",
            content =
                    @Content(
                            schema = @Schema(implementation = DutyView.class),
                            examples = @ExampleObject(name = "confirmed", value = DutyExamples.CONFIRMED)))
    @APIResponse(responseCode = "400", description = "IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, OWN_BREACH")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "NO_BREACH, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
    public Response confirm(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each one.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key) {
        return idempotency.run(key, CONFIRMATION, id, () -> Reply.created(service.confirm(id, holder()), PATH + id));
    }

    private Holder holder() {
        boolean more = Stream.of(Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN)
                .anyMatch(user::has);
        return new Holder(user.subject(), user.agentId(), !more);
    }
}
