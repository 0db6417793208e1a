package dev.ringback.scoring.recommendation;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.AgentScope;
import dev.ringback.scoring.access.Parameters;
import dev.ringback.scoring.measure.ScoringMonth;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Recommendations, and what named persons decide on them (SCORE-3). */
@Path("/v1/scoring/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scoring")
public class RecommendationResource {
    private static final List<String> SEE_ALL = List.of(Roles.MANAGER, Roles.HR, Roles.AUDITOR);

    private final RecommendationService recommendations;
    private final AgentScope scope;
    private final Idempotency idempotency;
    private final CurrentUser user;

    RecommendationResource(
            RecommendationService recommendations, AgentScope scope, Idempotency idempotency, CurrentUser user) {
        this.recommendations = recommendations;
        this.scope = scope;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** Of an agent's or a unit's month. */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.HR, Roles.AUDITOR})
    @Operation(
            operationId = "listRecommendations",
            summary = "What a month's statement recommends",
            description =
                    "The sum of the deductions for cases of penalty lists, and reviews such as DISMISSAL_REVIEW, each"
                            + " with what a person decided on it. When the amount changes it is another recommendation, open again."
                            + " An agent sees only his own.")
    @APIResponse(
            responseCode = "200",
            description = "The recommendations",
            content = @Content(schema = @Schema(implementation = RecommendationPage.class)))
    @APIResponse(responseCode = "403", description = "FORBIDDEN: an agent asked for another or a unit")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no statement of the month, or no such unit")
    public RecommendationPage list(
            @Parameter(required = true, schema = @Schema(implementation = String.class), example = "2026-04")
                    @QueryParam("month")
                    @Nullable
                    String month,
            @Parameter(description = "This, or orgUnitId.", example = "A01") @QueryParam("agentId") @Nullable
                    String agentId,
            @Parameter(description = "This, or agentId.", example = "store-7") @QueryParam("orgUnitId") @Nullable
                    String orgUnitId) {
        ScoringMonth scoringMonth = Parameters.month(month);
        if ((agentId == null) == (orgUnitId == null)) {
            throw Parameters.invalid("agentId", "agentId or orgUnitId");
        }
        @Nullable String agent = agentId == null ? null : Parameters.agentId(agentId);
        @Nullable String unit = orgUnitId == null ? null : Parameters.id("orgUnitId", orgUnitId);
        scope.requireMayRead(agent, SEE_ALL);
        return new RecommendationPage(recommendations.list(scoringMonth, agent, unit));
    }

    /** Confirms or rejects one. */
    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.HR})
    @Operation(
            operationId = "decideRecommendation",
            summary = "Confirm or reject a recommendation",
            description = "By a person, once, and never by whom it is about. No pay changes by it: whoever pays takes a"
                    + " confirmed deduction from here.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = Recommendation.class)))
    @APIResponse(responseCode = "403", description = "FORBIDDEN, REVIEWER_NOT_INDEPENDENT")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: not recommended, or no longer in this amount")
    @APIResponse(responseCode = "409", description = "RECOMMENDATION_DECIDED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response decide(
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true, example = "fine-A01-2026-04") @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DecideRecommendation.class),
                                            examples = @ExampleObject(name = "confirmed", value = """
                                                                    {"id": "2026-04:FINE:A01:50.00", "confirmed": true, "reason": "talked to her"}""")))
                    @NotNull
                    @Valid
                    DecideRecommendation request) {
        Optional<Recommendation> recommended = recommendations.find(Objects.requireNonNull(request.id()));
        return idempotency.run(
                key,
                "decideRecommendation",
                request,
                () -> Reply.ok(recommendations.decide(request, recommended, user.subject())));
    }
}
