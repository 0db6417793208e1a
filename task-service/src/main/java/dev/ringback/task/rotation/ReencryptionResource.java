package dev.ringback.task.rotation;

import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes of the encryption key, over HTTP. */
@Path("/v1/customers/number-reencryptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@RunOnVirtualThread
public class ReencryptionResource {

    private final ReencryptionService service;

    ReencryptionResource(ReencryptionService service) {
        this.service = service;
    }

    /** Puts all numbers under the current key. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "reencryptNumbers",
            summary = "Put all numbers under the current key",
            description =
                    "After the encryption key was replaced: numbers under former keys stay readable all the time and are put under the current one in batches"
                            + " (GOV-1). May be repeated at any time, needs no Idempotency-Key, and does nothing once all is done.")
    @APIResponse(
            responseCode = "200",
            description = "Done.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReencryptionView.class),
                            examples =
                                    @ExampleObject(
                                            name = "done",
                                            value = "{\"keyId\": \"k2\", \"reencrypted\": 1200, \"left\": 0}")))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public ReencryptionView reencrypt() {
        service.writeDown();
        return service.run();
    }
}
