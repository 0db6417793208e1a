package dev.ringback.task.person;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.customer.CustomerView;
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

/** Merges over HTTP. */
@Path("/v1/customers/{id}/merges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@RunOnVirtualThread
public class MergeResource {

    private final PersonService service;

    MergeResource(PersonService service) {
        this.service = service;
    }

    /** Merges a customer into another. */
    @POST
    @RolesAllowed({Roles.CRM, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            operationId = "mergeCustomer",
            summary = "Merge a customer into another",
            description =
                    "Both are one person: caps count the dials of both, and a do-not-call entry of either bars the survivor. Open callbacks of the merged"
                            + " customer are the survivor's, by the survivor's number; so are later orders, enquiries and trips that name the merged one."
                            + " The merged customer stays on record and says who stands for it. There is no way back.")
    @APIResponse(
            responseCode = "200",
            description = "The survivor.",
            content =
                    @Content(
                            schema = @Schema(implementation = CustomerView.class),
                            examples = @ExampleObject(name = "customer", value = PersonExamples.VIEW)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description =
                    "MERGE_INTO_ITSELF; CUSTOMER_MERGED when the customer was merged before, MERGE_INTO_MERGED when the survivor was, both with mergedInto; CUSTOMER_ERASED; IDEMPOTENCY_IN_FLIGHT",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "conflict", value = PersonExamples.MERGED)))
    @APIResponse(
            responseCode = "422",
            description =
                    "VALIDATION_FAILED with each field at fault, also for a survivor nobody knows; IDEMPOTENCY_KEY_REUSED")
    public Response merge(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each request.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = MergeRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "merge",
                                                            value = PersonExamples.MERGE_REQUEST)))
                    @NotNull
                    @Valid
                    MergeRequest body) {
        return service.merge(key, id, body);
    }
}
