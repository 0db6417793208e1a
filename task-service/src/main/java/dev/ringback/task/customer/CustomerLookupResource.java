package dev.ringback.task.customer;

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
@Path("/v1/customers")
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

    private static final String HISTORY = """
            {
              "numberRef": "h1:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
              "phoneMasked": "138****5678",
              "doNotCall": false,
              "customers": [
                {"customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02", "name": "王伟", "region": "浙江",
                 "classification": "KEY_ACCOUNT", "valueTier": "A", "obsolete": false}
              ],
              "openTasks": [
                {"taskId": "0195d4c3-33aa-7f00-9c11-3b5d7e9f1a02", "purpose": "DEAL", "business": "furniture", "dueOn": "2026-04-07",
                 "ownerAgentId": "A01"}
              ],
              "dials": [
                {"dialledAt": "2026-04-01T02:10:00Z", "business": "furniture", "agentId": "A01",
                 "taskId": "0195d4c3-44aa-7f00-9c11-3b5d7e9f1a02", "closedReason": "COMPLETED"}
              ],
              "facts": [
                {"kind": "ORDER", "id": "0195d4c3-55aa-7f00-9c11-3b5d7e9f1a02", "externalId": "SO-1001", "business": "furniture",
                 "at": "2026-03-02T01:00:00Z"}
              ]
            }""";

    private final LookupService service;
    private final CallerHistories histories;

    CustomerLookupResource(LookupService service, CallerHistories histories) {
        this.service = service;
        this.histories = histories;
    }

    /** Looks a number up. */
    @POST
    @Path("lookups")
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
    @APIResponse(
            responseCode = "429",
            description = "RATE_LIMITED: an agent looked up as many numbers in the last hour as allowed")
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
        return service.find(body);
    }

    /** What is known of a caller. */
    @POST
    @Path("callers")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLAINT_OFFICER})
    @Operation(
            operationId = "showCaller",
            summary = "Who calls, and what was before",
            description =
                    "The full history of a caller before the call is answered (CALL-13): by exact number, never by a part of it, a name or a page. Each look-up is"
                            + " written down, and an agent makes so many in an hour at most. A number nobody knows stays unknown. An agent may call the customers who have it by POST /v1/dials for a day.")
    @APIResponse(
            responseCode = "200",
            description = "The history; without customers when nobody is known by the number.",
            content =
                    @Content(
                            schema = @Schema(implementation = CallerHistory.class),
                            examples = @ExampleObject(name = "known", value = HISTORY)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    @APIResponse(
            responseCode = "429",
            description = "RATE_LIMITED: an agent looked up as many numbers in the last hour as allowed")
    public CallerHistory caller(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = LookupRequest.class),
                                            examples = @ExampleObject(name = "number", value = REQUEST)))
                    @NotNull
                    @Valid
                    LookupRequest body) {
        return histories.of(body);
    }
}
