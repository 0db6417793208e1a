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

/** Changes of numbers over HTTP. */
@Path("/v1/customers/{id}/number-changes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@RunOnVirtualThread
public class NumberChangeResource {

    private final PersonService service;

    NumberChangeResource(PersonService service) {
        this.service = service;
    }

    /** Gives a customer another number. */
    @POST
    @RolesAllowed({Roles.CRM, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            operationId = "changeCustomerNumber",
            summary = "Give a customer another number",
            description =
                    "What protects the person goes along: the dials that count under the caps, refusals, cool-downs and do-not-call entries hold for the new"
                            + " number beside its own. Open callbacks are made by the new number. The old one, which somebody else may get, stays as"
                            + " protected as it was.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
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
                    "NUMBER_UNCHANGED; CUSTOMER_MERGED with mergedInto when another customer stands for this one; CUSTOMER_ERASED; IDEMPOTENCY_IN_FLIGHT",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "conflict", value = PersonExamples.UNCHANGED)))
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response changeNumber(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each request.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NumberChangeRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "new number",
                                                            value = PersonExamples.NUMBER_REQUEST)))
                    @NotNull
                    @Valid
                    NumberChangeRequest body) {
        return service.changeNumber(key, id, body);
    }
}
