package dev.ringback.scoring.approval;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.AgentScope;
import dev.ringback.scoring.access.Parameters;
import dev.ringback.scoring.measure.ScoringMonth;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Facts that wait for a second person, and what he decides (SCORE-3). */
@Path("/v1/facts/approvals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Facts")
public class ApprovalResource {
    private static final List<String> SEE_ALL = List.of(Roles.QUALITY, Roles.MANAGER, Roles.HR, Roles.AUDITOR);

    private final ApprovalService approvals;
    private final AgentScope scope;
    private final Idempotency idempotency;
    private final CurrentUser user;

    ApprovalResource(ApprovalService approvals, AgentScope scope, Idempotency idempotency, CurrentUser user) {
        this.approvals = approvals;
        this.scope = scope;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** Facts that need a second person. */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.QUALITY, Roles.MANAGER, Roles.HR, Roles.AUDITOR})
    @Operation(
            operationId = "listApprovals",
            summary = "Facts that need a second person",
            description =
                    "Pending ones move nothing, and a month's close waits for them; approved ones count; refused ones"
                            + " never count and stay to be seen. An agent sees those about himself.")
    @APIResponse(
            responseCode = "200",
            description = "A page in the order of the journal",
            content = @Content(schema = @Schema(implementation = FactApprovalPage.class)))
    public Response list(
            @Parameter(example = "PENDING") @QueryParam("state") @Nullable ApprovalState state,
            @Parameter(example = "A01") @QueryParam("agentId") @Nullable String agentId,
            @Parameter(schema = @Schema(implementation = String.class), example = "2026-04")
                    @QueryParam("month")
                    @Nullable
                    String month,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        @Nullable String agent = agentId == null ? null : Parameters.agentId(agentId);
        scope.requireMayRead(agent, SEE_ALL);
        @Nullable ScoringMonth of = month == null ? null : Parameters.month(month);
        ApprovalStore.Filter filter =
                new ApprovalStore.Filter(agent, state, of == null ? null : of.first(), of == null ? null : of.last());
        return Pages.response(approvals.list(filter, Cursor.decode(cursor, 1), limit), uri);
    }

    /** Decides on a fact. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.HR})
    @Operation(
            operationId = "decideFact",
            summary = "Approve or refuse a fact",
            description =
                    "Once, by a person who neither told it nor is whom it is about. Approved, it counts on its own"
                            + " day; of a closed month it posts an adjustment.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = FactApproval.class)))
    @APIResponse(responseCode = "403", description = "REVIEWER_NOT_INDEPENDENT")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "FACT_DECIDED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED, FACT_NEEDS_NO_APPROVAL, IDEMPOTENCY_KEY_REUSED")
    public Response decide(
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true, example = "approve-2026-04-07-3") @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DecideFact.class),
                                            examples = @ExampleObject(name = "approve", value = """
                                                                    {"id": "incidents:inspection:2026-04-07-3", "approved": true, "reason": "seen on the recording"}""")))
                    @NotNull
                    @Valid
                    DecideFact request) {
        ApprovalService.Person by = new ApprovalService.Person(user.subject(), user.agentId());
        return idempotency.run(key, "decideFact", request, () -> Reply.ok(approvals.decide(request, by)));
    }
}
