package dev.ringback.task.erasure;

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

/** Erasures over HTTP. */
@Path("/v1/customers/{id}/erasures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@RunOnVirtualThread
public class ErasureResource {

    private static final String REQUEST = "{\"reason\": \"Asked for in writing, letter 2026-117\"}";
    private static final String ANSWER = """
            {
              "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "erasedAt": "2026-04-01T02:10:00Z",
              "erasedBy": "admin-1",
              "reason": "Asked for in writing, letter 2026-117",
              "numberKept": false,
              "tasksEnded": 2
            }""";

    private final ErasureService service;

    ErasureResource(ErasureService service) {
        this.service = service;
    }

    /** Erases a customer. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "eraseCustomer",
            summary = "Erase a customer on request",
            description =
                    "Name, number, address, birthday, the source's id and every free text go, also from the record of changes, from kept answers and from"
                            + " rejected import rows; open callbacks end CANCELLED, planned ones go. Ids stay, so that dials, tasks, calls and points are counted"
                            + " as before. The same number coming in again is another customer; only if its owner is on the do-not-call list, a"
                            + " keyed hash of it stays, and the wish with it. Whoever was merged into the customer is erased with them. Done again, it answers"
                            + " what was done.")
    @APIResponse(
            responseCode = "200",
            description = "Erased, now or before.",
            content =
                    @Content(
                            schema = @Schema(implementation = ErasureView.class),
                            examples = @ExampleObject(name = "erased", value = ANSWER)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description =
                    "CUSTOMER_MERGED with mergedInto: erase the customer who stands for this one; IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response erase(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each request.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ErasureRequest.class),
                                            examples = @ExampleObject(name = "letter", value = REQUEST)))
                    @NotNull
                    @Valid
                    ErasureRequest body) {
        return service.erase(key, id, body);
    }
}
