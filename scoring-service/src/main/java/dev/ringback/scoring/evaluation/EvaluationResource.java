package dev.ringback.scoring.evaluation;

import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would these facts earn. */
@Path("/v1/scoring/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scoring")
public class EvaluationResource {
    private final EvaluationService evaluations;

    EvaluationResource(EvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    /** Evaluates facts without keeping them. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.HR, Roles.ADMIN, Roles.BI})
    @Operation(
            operationId = "evaluate",
            summary = "Evaluate facts",
            description =
                    "The statements, and with a year the annual score, that an agent with these facts would have, by"
                            + " the code that computes real ones, under the versions in force or under drafts. Nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "What the facts would earn",
            content = @Content(schema = @Schema(implementation = EvaluationResult.class)))
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public EvaluationResult evaluate(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = EvaluationRequest.class),
                                            examples = {
                                                @ExampleObject(name = "month", value = """
                                                                    {"scheme": "S1", "months": ["2026-04"],
                                                                     "agent": {"hiredOn": "2024-05-06",
                                                                               "payProfiles": [{"effectiveFrom": "2024-05-06", "basePay": "4000.00"}]},
                                                                     "facts": [{"type": "TASK", "id": "t-1", "purpose": "DEAL", "opensOn": "2026-04-01", "dueOn": "2026-04-07"},
                                                                               {"type": "CALL", "taskId": "t-1", "customer": "c-1", "purpose": "DEAL",
                                                                                "startedAt": "2026-04-07T15:59:59Z", "outcome": "EFFECTIVE"},
                                                                               {"type": "RECORDS_VERIFIED", "occurredOn": "2026-04-15", "count": 1200}]}"""),
                                                @ExampleObject(name = "draft", value = """
                                                                    {"scheme": "S1", "months": ["2026-04"],
                                                                     "drafts": {"pack": {"packId": "P-SALES", "version": 1}},
                                                                     "agent": {"hiredOn": "2024-05-06",
                                                                               "payProfiles": [{"effectiveFrom": "2024-05-06", "basePay": "4000.00"}]},
                                                                     "facts": [{"type": "RECORDS_VERIFIED", "occurredOn": "2026-04-15", "count": 1200}]}""")
                                            }))
                    @NotNull
                    @Valid
                    EvaluationRequest request) {
        return evaluations.evaluate(request);
    }
}
