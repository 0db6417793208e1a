package dev.ringback.task.customer;

import dev.ringback.platform.security.CurrentUser;
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

/** Looks numbers up over HTTP. */
@Path("/v1/customers/lookups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Customers",
        description = "Customers of the source systems; numbers are stored encrypted and shown masked.")
@RunOnVirtualThread
public class CustomerLookupResource {

    private static final String REQUEST = "{\"phone\": \"138 1234 5678\"}";

    private static final String ANSWER = """
            {
              "numberRef": "h1:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
              "phoneMasked": "138****5678",
              "customers": [
                {"customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02", "source": "crm", "externalId": "C-1001"}
              ],
              "doNotCall": false
            }""";

    private final LookupService service;
    private final CurrentUser user;

    CustomerLookupResource(LookupService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    /** Looks a number up. */
    @POST
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.AGENT, Roles.CRM, Roles.ADMIN})
    @Operation(
            operationId = "lookUpCustomer",
            summary = "Whose number is this",
            description =
                    "Answers a reference by which the number can be named from then on, and the customers who have it. A POST, since a number"
                            + " does not belong into an address; asked again it answers the same reference. An agent may call the customers who have it by POST /v1/dials for a"
                            + " day.")
    @APIResponse(
            responseCode = "200",
            description = "The reference, and who has the number, if anybody.",
            content =
                    @Content(
                            schema = @Schema(implementation = LookupAnswer.class),
                            examples = @ExampleObject(name = "known", value = ANSWER)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public LookupAnswer find(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = LookupRequest.class),
                                            examples = @ExampleObject(name = "number", value = REQUEST)))
                    @NotNull
                    @Valid
                    LookupRequest body) {
        return service.find(body, user.has(Roles.AGENT) ? user.agentId() : null);
    }
}
