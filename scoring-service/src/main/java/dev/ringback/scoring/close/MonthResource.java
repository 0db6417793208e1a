package dev.ringback.scoring.close;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Scoring months: open, closed, paid. */
@Path("/v1/scoring/months/{month}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scoring")
public class MonthResource {
    private final MonthService months;
    private final Idempotency idempotency;
    private final CurrentUser user;

    MonthResource(MonthService months, Idempotency idempotency, CurrentUser user) {
        this.months = months;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** How a month stands. */
    @GET
    @RolesAllowed({Roles.HR, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "getMonth",
            summary = "A scoring month",
            description = "Open, closed or paid; while open, what its close waits for.")
    @APIResponse(
            responseCode = "200",
            description = "The month",
            content = @Content(schema = @Schema(implementation = MonthView.class)))
    public MonthView get(
            @PathParam("month") @Parameter(example = "2026-04", schema = @Schema(implementation = String.class))
                    String month) {
        return months.view(Parameters.month(month));
    }

    /** Closes a month (SCORE-1, invariant 7). */
    @POST
    @Path("/closes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HR, Roles.MANAGER})
    @Operation(
            operationId = "closeMonth",
            summary = "Close a month",
            description = "Stores every statement of the month whole; none of them changes any more. A fact that comes"
                    + " later posts an adjustment in the open month. Closing a closed month changes nothing and answers"
                    + " how it stands. An override goes over what may be gone over, and is kept with the person and the"
                    + " reason.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = MonthView.class)))
    @APIResponse(responseCode = "409", description = "MONTH_NOT_CLOSABLE with waitingFor, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response close(
            @PathParam("month") @Parameter(example = "2026-04", schema = @Schema(implementation = String.class))
                    String month,
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true, example = "close-2026-04") @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CloseMonth.class),
                                            examples = {
                                                @ExampleObject(name = "plain", value = "{}"),
                                                @ExampleObject(name = "override", value = """
                                                                {"override": {"reason": "payroll runs before the last week ends"}}""")
                                            }))
                    @NotNull
                    @Valid
                    CloseMonth request) {
        ScoringMonth scoringMonth = Parameters.month(month);
        return idempotency.run(
                key,
                "closeMonth",
                Map.of("month", month, "request", request),
                () -> Reply.ok(months.close(scoringMonth, request, user.subject())));
    }

    /** Marks a closed month as paid. */
    @POST
    @Path("/payments")
    @RolesAllowed(Roles.HR)
    @Operation(
            operationId = "payMonth",
            summary = "Mark a closed month as paid",
            description = "Once; again it changes nothing and answers how the month stands.")
    @APIResponse(
            responseCode = "200",
            description = "Paid",
            content = @Content(schema = @Schema(implementation = MonthView.class)))
    @APIResponse(responseCode = "409", description = "MONTH_NOT_CLOSED, IDEMPOTENCY_IN_FLIGHT")
    public Response pay(
            @PathParam("month") @Parameter(example = "2026-04", schema = @Schema(implementation = String.class))
                    String month,
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true, example = "pay-2026-04") @Nullable
                    String key) {
        ScoringMonth scoringMonth = Parameters.month(month);
        return idempotency.run(
                key, "payMonth", Map.of("month", month), () -> Reply.ok(months.pay(scoringMonth, user.subject())));
    }
}
