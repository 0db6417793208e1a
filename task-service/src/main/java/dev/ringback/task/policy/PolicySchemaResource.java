package dev.ringback.task.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.schema.PackSchema;
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

/** What a contact policy has to look like. */
@Path("/v1/contact-policies/schema")
@Tag(name = "Contact policies")
@RunOnVirtualThread
public class PolicySchemaResource {

    private final JsonNode schema = schemaOfPolicies();

    /** The schema. */
    @GET
    @Produces("application/schema+json")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "getContactPolicySchema",
            summary = "The JSON Schema of contact policies",
            description =
                    "Draft 2020-12, of the body of PUT /v1/contact-policies/{id}. What spans several fields, such as slots that overlap, is told by"
                            + " the PUT alone.")
    @APIResponse(
            responseCode = "200",
            description = "The schema.",
            content = @Content(mediaType = "application/schema+json", schema = @Schema(implementation = Object.class)))
    public JsonNode schema() {
        return schema;
    }

    /** A pack says once from when on it holds; a single policy says it by itself. */
    private static JsonNode schemaOfPolicies() {
        ObjectNode schema = PackSchema.of("contactPolicy", "contact-policy", "A contact policy");
        schema.withObjectProperty("properties")
                .withObjectProperty("effectiveFrom")
                .put("type", "string")
                .put("format", "date")
                .put("description", "First business date on which it is in force; from now on when absent.");
        return schema;
    }
}
