package dev.ringback.scoring.pack;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people decide on a version of a pack: that it is good, and from when on it holds. */
@Path("/v1/packs/{id}/versions/{version}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Packs")
public class PackActivationResource {
    private final PackActivationService packs;
    private final Idempotency idempotency;
    private final CurrentUser user;

    PackActivationResource(PackActivationService packs, Idempotency idempotency, CurrentUser user) {
        this.packs = packs;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** Approves a version that somebody else uploaded. */
    @POST
    @Path("approvals")
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.HR})
    @Operation(
            operationId = "approvePack",
            summary = "Approve a version",
            description =
                    "So that it may be activated: the word of a second person, who did not upload it. Approving it again"
                            + " changes nothing. What ships is approved.")
    @APIResponse(
            responseCode = "201",
            description = "Approved",
            content = @Content(schema = @Schema(implementation = PackVersionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was approved before",
            content = @Content(schema = @Schema(implementation = PackVersionView.class)))
    @APIResponse(responseCode = "403", description = "FORBIDDEN, PACK_APPROVER_NOT_INDEPENDENT")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
    public Response approve(
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true, example = "approve-p-sales-2") @Nullable
                    String key,
            @PathParam("id") @Parameter(example = "P-SALES") String id,
            @PathParam("version") @Parameter(example = "2") @Min(1) int version) {
        String packId = Parameters.id("id", id);
        return idempotency.run(
                key,
                "approvePack " + packId + " " + version,
                Map.of(),
                () -> packs.approve(packId, version, user.subject()));
    }

    /** Lets a version take effect on a date. */
    @POST
    @Path("activations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
    @Operation(
            operationId = "activatePack",
            summary = "Activate a version",
            description =
                    "A version that is approved. Every service is told, and runs its section from that local date on; one that is away does so"
                            + " when it comes back. A service that cannot run it says so at once, and then no other begins to. A"
                            + " version is activated once; to go back, upload the earlier content again.")
    @APIResponse(
            responseCode = "201",
            description = "Told to every service",
            content = @Content(schema = @Schema(implementation = PackVersionView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "PACK_NOT_APPROVED, PACK_ALREADY_ACTIVATED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED: the date is not ahead, or the pack is not good any more;"
                    + " IDEMPOTENCY_KEY_REUSED")
    public Response activate(
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true, example = "activate-p-sales-1") @Nullable
                    String key,
            @PathParam("id") @Parameter(example = "P-SALES") String id,
            @PathParam("version") @Parameter(example = "1") @Min(1) int version,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ActivatePack.class),
                                            examples = @ExampleObject(name = "May", value = """
                                                            {"effectiveFrom": "2026-05-01"}""")))
                    @NotNull
                    @Valid
                    ActivatePack request) {
        String packId = Parameters.id("id", id);
        return idempotency.run(
                key,
                "activatePack " + packId + " " + version,
                request,
                () -> packs.activate(packId, version, Objects.requireNonNull(request.effectiveFrom()), user.subject()));
    }
}
