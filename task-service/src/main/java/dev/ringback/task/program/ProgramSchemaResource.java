package dev.ringback.task.program;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a program has to look like. */
@Path("/v1/programs/schema")
@Tag(name = "Programs")
@RunOnVirtualThread
public class ProgramSchemaResource {

    private final ProgramSchema schema;

    ProgramSchemaResource(ProgramSchema schema) {
        this.schema = schema;
    }

    /** The schema. */
    @GET
    @Produces("application/schema+json")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.BI})
    @Operation(
            operationId = "getProgramSchema",
            summary = "The JSON Schema of programs",
            description =
                    "Draft 2020-12, of the body of PUT /v1/programs/{id}. What spans several fields, such as tiers that overlap, is told by the"
                            + " PUT alone.")
    @APIResponse(
            responseCode = "200",
            description = "The schema.",
            content = @Content(mediaType = "application/schema+json", schema = @Schema(implementation = Object.class)))
    public JsonNode schema() {
        return schema.schema();
    }
}
