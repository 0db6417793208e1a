package dev.ringback.scoring.incident;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
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
import jakarta.ws.rs.PathParam;
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

/** Cases of the penalty lists that people record (S3, S4, S6, S7). */
@Path("/v1/scoring/incidents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scoring")
public class IncidentResource {
    private final IncidentService incidents;
    private final Idempotency idempotency;
    private final CurrentUser user;

    IncidentResource(IncidentService incidents, Idempotency idempotency, CurrentUser user) {
        this.incidents = incidents;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** Records a case, once for each source and external id. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY, Roles.SUPERVISOR, Roles.MANAGER, Roles.HR})
    @Operation(
            operationId = "recordIncident",
            summary = "Record a case of a penalty list",
            description =
                    "A demerit, a late report, a fault or a telephone bill, under an item of the lists in force on"
                            + " its day. It is priced where demerits are listed. Yuan are recommended, never taken (SCORE-3)."
                            + " The same source and external id with the same content is answered 200 with the recorded case.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was recorded before",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @APIResponse(responseCode = "409", description = "EXTERNAL_ID_CONFLICT, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED, UNKNOWN_ITEM, UNKNOWN_AGENT, UNKNOWN_ORG_UNIT, IDEMPOTENCY_KEY_REUSED")
    public Response record(
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true, example = "inspection-2026-04-07-3") @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostIncident.class),
                                            examples = {
                                                @ExampleObject(name = "demerit", value = """
                                                                {"source": "inspection", "externalId": "2026-04-07-3", "item": "S3:1.5", "agentId": "A01",
                                                                 "occurredAt": "2026-04-07T02:10:00Z", "evidence": "inspection sheet 17"}"""),
                                                @ExampleObject(name = "late report", value = """
                                                                {"source": "office", "externalId": "monthly-2026-03", "item": "S3:7.7", "orgUnitId": "site-1",
                                                                 "occurredOn": "2026-04-05", "dueOn": "2026-04-03", "cameAt": "2026-04-05T01:00:00Z",
                                                                 "evidence": "mail of the fifth"}"""),
                                                @ExampleObject(name = "attrition", value = """
                                                                {"source": "hr", "externalId": "attrition-2026-10", "item": "S3:7.2", "orgUnitId": "site-1",
                                                                 "occurredOn": "2026-10-31", "quantity": "15.9", "evidence": "headcount list of October"}"""),
                                                @ExampleObject(name = "telephone bill", value = """
                                                                {"source": "telephone", "externalId": "8801-2026-04", "item": "S6-1", "agentId": "A01",
                                                                 "occurredOn": "2026-04-30", "quantity": "12.50", "evidence": "itemised bill"}""")
                                            }))
                    @NotNull
                    @Valid
                    PostIncident request) {
        return idempotency.run(key, "recordIncident", request, () -> incidents.record(request, user.subject()));
    }

    /** A recorded case with its evidence. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.QUALITY, Roles.MANAGER, Roles.HR, Roles.AUDITOR})
    @Operation(operationId = "getIncident", summary = "A recorded case with its evidence")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public IncidentView get(@PathParam("id") @Parameter(example = "incidents:inspection:2026-04-07-3") String id) {
        return incidents.find(id).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }
}
