package dev.ringback.task.verification;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Verifications over HTTP. */
@Path("/v1/customers/{id}/verifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@RunOnVirtualThread
public class VerificationResource {

    private static final String REQUEST =
            "{\"result\": \"CORRECTED\", \"changes\": {\"name\": \"王玮\"}, \"note\": \"The second character was wrong\"}";

    private final VerificationService service;

    VerificationResource(VerificationService service) {
        this.service = service;
    }

    /** Verifies a customer's master data. */
    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    @Operation(
            operationId = "verifyCustomer",
            summary = "Verify a customer's master data",
            description = "Confirms it, corrects it, or marks it obsolete (TASK-4). Every change is recorded.")
    @APIResponse(
            responseCode = "201",
            description = "Verified.",
            content = @Content(schema = @Schema(implementation = VerificationView.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, AGENT_UNKNOWN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description =
                    "CONFLICT with mergedInto when another customer stands for this one; CUSTOMER_ERASED; IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response verify(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each verification.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = VerificationRequest.class),
                                            examples = @ExampleObject(name = "correction", value = REQUEST)))
                    @NotNull
                    @Valid
                    VerificationRequest body) {
        return service.verify(key, id, body);
    }
}
