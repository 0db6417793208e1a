package dev.ringback.scoring.facts;

import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.AgentScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From a fact to the lines it moved. */
@Path("/v1/facts/{id}/lines")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Facts")
public class FactLinesResource {
    private final FactLines lines;
    private final AgentScope scope;

    FactLinesResource(FactLines lines, AgentScope scope) {
        this.lines = lines;
        this.scope = scope;
    }

    /** The lines a fact stands behind. */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.HR, Roles.BI, Roles.AUDITOR})
    @Operation(
            operationId = "listLinesOfFact",
            summary = "The lines a fact stands behind",
            description =
                    "Of each agent and month it concerns, the rules whose lines it is behind, with what they come to"
                            + " now; of a case, what it is charged to agent or unit. A fact behind a month's close shows in the month"
                            + " that carries the adjustment. Of employment and pay, the latest months. An agent sees his own.")
    @APIResponse(
            responseCode = "200",
            description = "The lines",
            content = @Content(schema = @Schema(implementation = FactLinesView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public FactLinesView get(
            @PathParam("id") @Parameter(example = "facts:hr-portal:records-A01-2026-04-07") String id) {
        FactView fact = lines.fact(id);
        scope.requireMayRead(fact.agentId());
        return new FactLinesView(fact, lines.of(fact));
    }
}
