package dev.ringback.scoring.me;

import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller about himself: what a front end asks first. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Directory")
public class MeResource {
    private final MeService service;

    MeResource(MeService service) {
        this.service = service;
    }

    /** Who calls. */
    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY,
        Roles.COMPLAINT_OFFICER,
        Roles.HR,
        Roles.MANAGER,
        Roles.CRM,
        Roles.BI,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            operationId = "getMe",
            summary = "Who am I",
            description = "Subject and roles of the token, and the caller's place in the directory.")
    @APIResponse(
            responseCode = "200",
            description = "The caller",
            content =
                    @Content(
                            schema = @Schema(implementation = MeView.class),
                            examples = @ExampleObject(name = "agent", value = """
                                            {"subject": "mei", "agentId": "mei", "roles": ["agent"], "name": "Lin Mei",
                                             "orgUnitId": "callback-team", "orgUnitName": "Callback team",
                                             "orgPath": [{"id": "sales", "name": "Sales"},
                                                         {"id": "callback-team", "name": "Callback team"}],
                                             "employed": true}""")))
    public MeView get() {
        return service.me();
    }
}
