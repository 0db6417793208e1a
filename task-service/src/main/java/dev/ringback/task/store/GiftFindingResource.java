package dev.ringback.task.store;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers say differently from a gift record, over HTTP. */
@Path("/v1/gifts/{id}/discrepancies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gift discrepancies")
@RunOnVirtualThread
public class GiftFindingResource {

    private static final String KEY = "1 to 128 visible ASCII characters, new for each request.";

    private final DiscrepancyService service;

    GiftFindingResource(DiscrepancyService service) {
        this.service = service;
    }

    /** Records one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.QUALITY, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            operationId = "findGiftDiscrepancy",
            summary = "Record a discrepancy of a gift record",
            description = "It goes to the store of the gift, which is to explain it.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = DiscrepancyView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such gift")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response find(
            @Parameter(description = KEY, required = true) @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @PathParam("id") UUID giftId,
            @NotNull @Valid DiscrepancyRequest body) {
        return service.find(key, giftId, body.text());
    }
}
