package dev.ringback.task.channel;

import dev.ringback.platform.idempotency.Idempotency;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What became of messages and visits. */
@Path("/v1/sends/{attemptId}")
@Tag(name = "Sends")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SentResource {

    private static final String RECEIPT = """
            {"state": "DELIVERED", "at": "2026-04-01T02:12:30Z", "providerId": "sms-88213"}""";

    private final ReceiptService service;

    SentResource(ReceiptService service) {
        this.service = service;
    }

    /** A message or a visit. */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.CRM, Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "getSend",
            summary = "Show a message or a visit",
            description = "Agents see their own; others are NOT_FOUND to them.")
    @APIResponse(
            responseCode = "200",
            description = "What became of it.",
            content = @Content(schema = @Schema(implementation = SentView.class)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such attempt, or it was a telephone call")
    public SentView show(@PathParam("attemptId") UUID attemptId) {
        return service.show(attemptId);
    }

    /** Takes a receipt in. */
    @POST
    @Path("receipts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.CRM, Roles.SUPERVISOR})
    @Operation(
            operationId = "receiveReceipt",
            summary = "Tell what became of a message or a visit",
            description =
                    "Told by the agent who sent it, or by the system that carries messages. DELIVERED, READ or REPLIED completes the task; FAILED"
                            + " gives it back after the program's waiting time, or ends it UNREACHABLE after its last attempt; SENT changes nothing"
                            + " yet. A state told before changes nothing. A receipt that comes after the task was given back is kept, and completes"
                            + " it unless somebody holds it meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "The attempt and its task as they stand now.",
            content = @Content(schema = @Schema(implementation = SentView.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such attempt, or it was a telephone call")
    @APIResponse(
            responseCode = "409",
            description = "RECEIPT_CONFLICT: it cannot have failed and arrived; IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response receive(
            @PathParam("attemptId") UUID attemptId,
            @Parameter(required = true, description = "1 to 128 visible ASCII characters, new for each receipt.")
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReceiptRequest.class),
                                            examples = @ExampleObject(name = "delivered", value = RECEIPT)))
                    @NotNull
                    @Valid
                    ReceiptRequest body) {
        return service.receive(attemptId, key, body);
    }
}
