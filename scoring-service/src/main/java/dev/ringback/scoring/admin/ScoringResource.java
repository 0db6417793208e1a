package dev.ringback.scoring.admin;

import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The journal's figures, and rebuilds from it. */
@Path("/v1/scoring")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scoring")
public class ScoringResource {
    private final JournalService journal;
    private final RebuildService rebuilds;

    ScoringResource(JournalService journal, RebuildService rebuilds) {
        this.journal = journal;
        this.rebuilds = rebuilds;
    }

    /** How far the journal has come. */
    @GET
    @Path("/journal")
    @RolesAllowed({Roles.BI, Roles.MANAGER, Roles.ADMIN})
    @RunOnVirtualThread
    @Operation(operationId = "getJournal", summary = "Figures of the scoring journal")
    @APIResponse(responseCode = "200", description = "Last sequence number, facts by type, events set aside")
    public JournalFigures figures() {
        return journal.figures();
    }

    /** Folds the journal anew and compares. */
    @POST
    @Path("/rebuilds")
    @RolesAllowed(Roles.ADMIN)
    @RunOnVirtualThread
    @Operation(
            operationId = "rebuildMeasures",
            summary = "Rebuild the measures from the journal",
            description =
                    "Holds the journal against what the topics still tell, and says what is missing in it or different; it"
                            + " appends nothing. Then folds the whole journal into a shadow beside new facts, and"
                            + " compares it with the live measures. Where they differ, it is folded once more with"
                            + " facts held off, and the live ones are made equal. Statements stay readable. Doing it"
                            + " again changes nothing.")
    @APIResponse(responseCode = "200", description = "What the rebuild found")
    @APIResponse(responseCode = "409", description = "REBUILD_RUNNING")
    @APIResponse(responseCode = "503", description = "TOPICS_UNREADABLE: nothing was rebuilt")
    public RebuildView rebuild(
            @Parameter(
                            description = "false: the journal is not held against the topics.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("topics")
                    @DefaultValue("true")
                    @Pattern(regexp = "true|false")
                    String topics) {
        return rebuilds.rebuild(Boolean.parseBoolean(topics));
    }
}
