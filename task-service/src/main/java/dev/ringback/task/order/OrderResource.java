package dev.ringback.task.order;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.fact.FactService;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Orders over HTTP. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Orders",
        description = "Orders of the source systems. One with closedAt is a closed deal, which TASK-2 calls back.")
@RunOnVirtualThread
public class OrderResource {

    private final FactService facts;
    private final OrderKind orders;
    private final CancellationService cancellations;

    OrderResource(FactService facts, OrderKind orders, CancellationService cancellations) {
        this.facts = facts;
        this.orders = orders;
        this.cancellations = cancellations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CRM, Roles.ADMIN})
    @Operation(
            operationId = "receiveOrder",
            summary = "Take an order in",
            description =
                    "Once per (source, externalId): sent again with equal content it answers 200 with the order"
                            + " that exists, with other content 409. A customer unknown until now is registered with it. A closed deal is planned for callback.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the order.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = OrderView.class),
                            examples = @ExampleObject(name = "order", value = OrderExamples.VIEW)))
    @APIResponse(
            responseCode = "200",
            description = "Known with equal content.",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "409",
            description = "EXTERNAL_ID_CONFLICT with the field that differs, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "fields", value = OrderExamples.INVALID)))
    public Response receive(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each order.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = OrderRequest.class),
                                            examples = {
                                                @ExampleObject(name = "closed deal", value = OrderExamples.REQUEST),
                                                @ExampleObject(
                                                        name = "known customer",
                                                        value = OrderExamples.REQUEST_BY_ID)
                                            }))
                    @NotNull
                    @Valid
                    OrderRequest body) {
        return facts.take(key, orders, body);
    }

    @POST
    @Path("{id}/cancellations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CRM, Roles.ADMIN})
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel or refund an order",
            description =
                    "Its callback is not owed any more: a planned one is not made, a task that nobody has dialled ends CANCELLED with"
                            + " its lease, one being dialled does so unless the call completes it. Told again with equal content it answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Cancelled; the order as it is now.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the order.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = OrderView.class),
                            examples = @ExampleObject(name = "cancelled", value = OrderExamples.CANCELLED)))
    @APIResponse(
            responseCode = "200",
            description = "Was cancelled with equal content.",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "ALREADY_CANCELLED with the field that differs, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response cancel(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each cancellation.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CancellationRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "refund",
                                                            value = OrderExamples.CANCELLATION)))
                    @NotNull
                    @Valid
                    CancellationRequest body) {
        return cancellations.cancel(key, id, body);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CRM, Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getOrder", summary = "One order")
    @APIResponse(
            responseCode = "200",
            description = "The order.",
            content =
                    @Content(
                            schema = @Schema(implementation = OrderView.class),
                            examples = @ExampleObject(name = "order", value = OrderExamples.VIEW)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public OrderView get(@PathParam("id") UUID id) {
        return facts.get(orders, id);
    }
}
