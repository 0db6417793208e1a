package dev.ringback.task.order;

import dev.ringback.platform.export.MediaTypes;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The one export there is, over HTTP. */
@Path("/v1/orders")
@Tag(name = "Orders")
@RunOnVirtualThread
public class ClosedOrderResource {

    private final ClosedOrders orders;

    ClosedOrderResource(ClosedOrders orders) {
        this.orders = orders;
    }

    /** Exports closed orders. */
    @GET
    @Produces({MediaTypes.CSV, MediaTypes.NDJSON})
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "exportClosedOrders",
            summary = "Take closed orders out",
            description =
                    "Deals that closed and were not cancelled, streamed in order of their ids, as CSV or NDJSON by Accept; numbers are masked, and who took them is"
                            + " written down (GOV-2). Nothing else about customers can be taken out: lists are paged and shown to those who need them.")
    @APIResponse(
            responseCode = "200",
            description = "The orders.",
            content = {
                @Content(
                        mediaType = MediaTypes.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "orders", value = """
                                        id,source,externalId,customerId,customerName,phoneMasked,business,amount,closedAt,ownerAgentId,orgUnitId
                                        0195d4c3-55aa-7f00-9c11-3b5d7e9f1a02,crm,SO-1001,0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02,王伟,138****5678,furniture,1999.00,2026-03-02T01:00:00Z,A01,STORE-7
                                        """)),
                @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = ClosedOrder.class))
            })
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER: any other state; a date that is none")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "406", description = "NOT_ACCEPTABLE")
    public Response export(
            @Parameter(description = "CLOSED: nothing else leaves.", required = true) @QueryParam("state") @NotNull
                    ClosedOrderState state,
            @Parameter(
                            description = "First business date of closing.",
                            example = "2026-03-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "Last business date of closing.",
                            example = "2026-03-31",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
        boolean csv = accept == null || !accept.contains(MediaTypes.NDJSON);
        return Response.ok(orders.export(date("from", from), date("to", to), csv))
                .type(csv ? MediaTypes.CSV + ";charset=UTF-8" : MediaTypes.NDJSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static @Nullable LocalDate date(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new ProblemException(CommonError.INVALID_PARAMETER)
                    .violation(field, "WRONG_TYPE", "not a date such as 2026-04-01");
        }
    }
}
