package dev.ringback.scoring.pack;

import dev.ringback.platform.idempotency.Idempotency;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The regulations that ship, activated by one call (S1 to S7, G7). */
@Path("/v1/scoring/regulations/activations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Packs")
public class RegulationResource {
    private final RegulationService regulations;
    private final Idempotency idempotency;
    private final CurrentUser user;

    RegulationResource(RegulationService regulations, Idempotency idempotency, CurrentUser user) {
        this.regulations = regulations;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** Activates shipped regulations. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
    @Operation(
            operationId = "activateRegulations",
            summary = "Score by the shipped regulations",
            description =
                    "All that ship, or those named, from the first month that begins on the date or later, each open"
                            + " reading as shipped unless another is chosen. They become a version of the pack REGULATIONS, uploaded and"
                            + " activated at once. The same choice for the same month again is that version, answered 200.")
    @APIResponse(
            responseCode = "201",
            description = "Told to every service",
            content = @Content(schema = @Schema(implementation = PackVersionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was activated before",
            content = @Content(schema = @Schema(implementation = PackVersionView.class)))
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED: the date is not ahead, or a reading is of no regulation named;"
                    + " IDEMPOTENCY_KEY_REUSED")
    public Response activate(
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true, example = "regulations-2026-06") @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ActivateRegulations.class),
                                            examples = {
                                                @ExampleObject(name = "all", value = """
                                                                {"effectiveFrom": "2026-06-01"}"""),
                                                @ExampleObject(name = "readings", value = """
                                                                {"effectiveFrom": "2026-06-01", "regulations": ["S2", "S4"],
                                                                 "readings": {"joiners": "PRORATED", "repeatedFines": "COMPOUND"}}""")
                                            }))
                    @NotNull
                    @Valid
                    ActivateRegulations request) {
        return idempotency.run(
                key, "activateRegulations", request, () -> regulations.activate(request, user.subject()));
    }
}
