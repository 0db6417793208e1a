package dev.ringback.task.program;

import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The purposes over HTTP. */
@Path("/v1/programs/purposes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
@RunOnVirtualThread
public class PurposeResource {

    /** The purposes. */
    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.BI})
    @Operation(
            operationId = "listPurposes",
            summary = "What callbacks can be for",
            description = "Each purpose with its outbound class, its business type and what gives rise to it (TASK-1).")
    @APIResponse(responseCode = "200", description = "All of them.")
    public PurposeList list() {
        return new PurposeList(
                Arrays.stream(Purpose.values()).map(PurposeList.Entry::of).toList());
    }
}
