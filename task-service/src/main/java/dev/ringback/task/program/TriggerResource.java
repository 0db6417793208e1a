package dev.ringback.task.program;

import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The triggers over HTTP. */
@Path("/v1/programs/triggers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
@RunOnVirtualThread
public class TriggerResource {

    private final SubjectReader subjects;

    TriggerResource(SubjectReader subjects) {
        this.subjects = subjects;
    }

    /** The triggers. */
    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.BI})
    @Operation(
            operationId = "listTriggers",
            summary = "What can give rise to callbacks",
            description = "Each kind of fact with the fields that conditions and schedules of programs may name.")
    @APIResponse(responseCode = "200", description = "All of them.")
    public TriggerList list() {
        return new TriggerList(
                subjects.planned().stream().map(TriggerList.Trigger::of).toList());
    }
}
