package dev.ringback.call.report.terms;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Terms of reports over HTTP (G7). */
@Path("/v1/reports/terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Report duties", description = "Who owes which report by when, and what was submitted.")
@RunOnVirtualThread
class TermsResource {

    private static final String PATH = "/v1/reports/terms";
    private static final String OPERATION = "post-report-terms";

    private static final String POST_EXAMPLE = """
            {
              "kind": "SERVICE_CALLBACKS",
              "effectiveFrom": "2026-06-01",
              "purposes": ["STORE_SERVICE"],
              "dueOffsetDays": 1,
              "dueTime": "10:00",
              "nameBinding": true
            }""";

    private static final String EXAMPLE = """
            {
              "kind": "SERVICE_CALLBACKS",
              "rule": "RPT-1",
              "effectiveFrom": "2026-06-01",
              "purposes": ["STORE_SERVICE"],
              "dueOffsetDays": 1,
              "dueTime": "10:00",
              "nameBinding": true,
              "changedBy": "root",
              "changedAt": "2026-05-20T02:00:00Z"
            }""";

    private final TermsService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    TermsResource(TermsService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "listReportTerms", summary = "What each kind of report counts and when it is due")
    @APIResponse(
            responseCode = "200",
            description = "All terms, by kind and day.",
            content =
                    @Content(
                            schema = @Schema(implementation = TermsPage.class),
                            examples = @ExampleObject(name = "terms", value = "{\"items\": [" + EXAMPLE + "]}")))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public TermsPage list() {
        return service.list();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "postReportTerms",
            summary = "Change when a kind of report is due and what it counts",
            description =
                    "From a day that lies ahead: a report goes by the terms of the first day of its period. Terms are added, never"
                            + " changed.")
    @APIResponse(
            responseCode = "201",
            description = "They will hold.",
            content =
                    @Content(
                            schema = @Schema(implementation = TermsView.class),
                            examples = @ExampleObject(name = "terms", value = EXAMPLE)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "409", description = "TERMS_EXIST, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description =
                    "VALIDATION_FAILED with each field at fault (NOT_AHEAD, TIME_WITHOUT_DAY, NEVER_DUE), IDEMPOTENCY_KEY_REUSED")
    public Response add(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each change.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostTerms.class),
                                            examples = @ExampleObject(name = "terms", value = POST_EXAMPLE)))
                    @NotNull
                    @Valid
                    PostTerms body) {
        return idempotency.run(key, OPERATION, body, () -> Reply.created(service.add(body, user.subject()), PATH));
    }
}
