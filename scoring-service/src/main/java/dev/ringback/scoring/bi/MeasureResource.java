package dev.ringback.scoring.bi;

import dev.ringback.platform.export.MediaTypes;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The measures behind the statements of a month. */
@Path("/v1/kpi/measures")
@RunOnVirtualThread
@Tag(name = "KPI")
public class MeasureResource {
    private static final Pattern MEASURE = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private final MeasureService measures;

    MeasureResource(MeasureService measures) {
        this.measures = measures;
    }

    /** Every measure of every agent employed in the month, or some of them. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @RolesAllowed({Roles.MANAGER, Roles.HR, Roles.BI, Roles.AUDITOR})
    @Operation(
            operationId = "listMeasures",
            summary = "Measures of a month",
            description = "What the rules of the scheme counted for each agent: the same numbers as under inputs in the"
                    + " lines of the statements, without what the rules demand and without pay. As JSON, CSV or NDJSON"
                    + " by Accept; for the next page follow the Link header.")
    @APIResponse(
            responseCode = "200",
            description = "A page by agent id and measure",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MeasurePage.class)),
                @Content(
                        mediaType = MediaTypes.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "measures", value = """
                                        agentId,orgUnitId,month,scheme,schemeVersion,state,rule,measure,value
                                        A01,callback-team,2026-04,S1,1,OPEN,S1-1,S1-1.done,29
                                        """)),
                @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = MeasureView.class))
            })
    @APIResponse(responseCode = "404", description = "NOT_FOUND: the agent was not employed in the month")
    @APIResponse(responseCode = "406", description = "NOT_ACCEPTABLE")
    public Response list(
            @Parameter(required = true, schema = @Schema(implementation = String.class), example = "2026-04")
                    @QueryParam("month")
                    @Nullable
                    String month,
            @Parameter(example = "A01") @QueryParam("agentId") @Nullable String agentId,
            @Parameter(description = "One measure of all agents.", example = "S1-1.done")
                    @QueryParam("measure")
                    @Nullable
                    String measure,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        if (measure != null && !MEASURE.matcher(measure).matches()) {
            throw Parameters.invalid("measure", "a measure such as S1-1.done");
        }
        var query = new MeasureService.Query(
                Parameters.month(month), agentId == null ? null : Parameters.agentId(agentId), measure);
        Page<MeasureView> page = measures.list(query, Cursor.decode(cursor, 2), limit);
        return Response.fromResponse(Pages.response(page, uri))
                .entity(new MeasurePage(page.items(), page.nextCursor()))
                .build();
    }
}
