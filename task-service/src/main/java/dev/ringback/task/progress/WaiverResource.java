package dev.ringback.task.progress;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.input.Identifier;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Waivers of numbers that were missed. */
@Path("/v1/programs/{id}/waivers")
@Tag(name = "Visibility")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WaiverResource {

    private final WaiverService service;

    WaiverResource(WaiverService service) {
        this.service = service;
    }

    /** Lets a missed number pass. */
    @POST
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "waiveQuota",
            summary = "Let a missed number of customers pass",
            description =
                    "A week with one to 29 enquiries cannot come to 30 customers; it fails, unless a manager waives it (TASK-3, A-2). The waiver"
                            + " shows in the program's progress, and cannot be taken back.")
    @APIResponse(
            responseCode = "201",
            description = "Waived.",
            content = @Content(schema = @Schema(implementation = WaiverView.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "WAIVED_ALREADY, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response waive(
            @PathParam("id") @Identifier String id,
            @Parameter(required = true, description = "1 to 128 visible ASCII characters, new for each waiver.")
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WaiverRequest.class),
                                            examples = @ExampleObject(name = "week", value = ProgressExamples.WAIVER)))
                    @NotNull
                    @Valid
                    WaiverRequest body) {
        return service.waive(id, key, body);
    }

    /** The waivers of a program. */
    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.BI, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "listWaivers", summary = "What was waived, by whom and why")
    @APIResponse(
            responseCode = "200",
            description = "The waivers, the latest periods first; 500 at most.",
            content = @Content(schema = @Schema(implementation = WaiverList.class)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public WaiverList list(
            @PathParam("id") @Identifier String id,
            @Parameter(description = "Only periods that begin on this day or later.", example = "2026-01-01")
                    @QueryParam("from")
                    @Nullable
                    LocalDate from) {
        return new WaiverList(service.list(id, from));
    }
}
