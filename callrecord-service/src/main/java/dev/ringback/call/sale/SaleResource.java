package dev.ringback.call.sale;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.security.CurrentUser;
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

/** Origins of sales over HTTP (S5-3). */
@Path("/v1/call-records/{id}/sale")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Call records", description = "Dial attempts and what became of them.")
@RunOnVirtualThread
class SaleResource {

    private final SaleService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    SaleResource(SaleService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** What a key stands for: the sale of one call. */
    private record Request(UUID callId, PostSale body) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    @Operation(
            operationId = "postCallSale",
            summary = "State how the order of a call came about",
            description =
                    "Once, of a call that reads ORDERED: CUSTOMER_ASKED or RECOMMENDED of an inbound one, LEAD_CALLBACK of an"
                            + " outbound one that followed an inbound lead. An agent states it of his own calls.")
    @APIResponse(
            responseCode = "201",
            description = "Stated.",
            content =
                    @Content(
                            schema = @Schema(implementation = SaleView.class),
                            examples = @ExampleObject(name = "asked", value = """
                                            {
                                              "callId": "0195eef7-6f5b-7c1a-9b39-2f0d6a4f8e11",
                                              "origin": "CUSTOMER_ASKED",
                                              "statedBy": "A01",
                                              "statedAt": "2026-04-02T02:05:00Z"
                                            }""")))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a call of another agent")
    @APIResponse(responseCode = "409", description = "NOT_ORDERED, SALE_STATED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED (ORIGIN_DOES_NOT_FIT), IDEMPOTENCY_KEY_REUSED")
    public Response state(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each sale.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PostSale.class)))
                    @NotNull
                    @Valid
                    PostSale body) {
        return idempotency.run(key, "post-call-sale", new Request(id, body), () -> {
            String ownOf = user.has(Roles.SUPERVISOR) ? null : user.agentId();
            return Reply.created(service.state(id, body.origin(), user.subject(), ownOf), "/v1/call-records/" + id);
        });
    }
}
