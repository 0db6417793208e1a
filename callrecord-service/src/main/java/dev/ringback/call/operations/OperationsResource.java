package dev.ringback.call.operations;

import dev.ringback.platform.export.MediaTypes;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Figures of outbound calling over HTTP (S5-1 to S5-4). */
@Path("/v1/operations")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.NDJSON})
@Tag(
        name = "Operations",
        description =
                "How outbound calling goes, by local days of calls as they read now; JSON, CSV or NDJSON by Accept.")
@RunOnVirtualThread
class OperationsResource {

    private final OperationsService service;

    OperationsResource(OperationsService service) {
        this.service = service;
    }

    @GET
    @Path("funnel")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.BI, Roles.AUDITOR})
    @Operation(
            operationId = "getFunnel",
            summary = "From dial to order",
            description =
                    "Outbound calls, connected, effective and successful ones, and orders, with their rates; a rate of nothing is"
                            + " null, and N/A in CSV. Inbound calls are never in it. Split by day, local hour, agent, team and"
                            + " site as asked; without groupBy, all calls together. Calls count, not customers (CALL-14).")
    @APIResponse(
            responseCode = "200",
            description = "The funnel.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FunnelPage.class),
                        examples = @ExampleObject(name = "a team's day", value = OperationsExamples.FUNNEL)),
                @Content(
                        mediaType = MediaTypes.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a team's day", value = OperationsExamples.FUNNEL_CSV)),
                @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = FunnelRow.class))
            })
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "406", description = "NOT_ACCEPTABLE")
    @APIResponse(responseCode = "422", description = "REPORT_TOO_LARGE: more than 10000 rows")
    public FunnelPage funnel(
            @Parameter(description = "First local day.", example = "2026-04-01", required = true)
                    @QueryParam("from")
                    @NotNull
                    LocalDate from,
            @Parameter(
                            description = "Last local day, included; 366 days at most.",
                            example = "2026-04-30",
                            required = true)
                    @QueryParam("to")
                    @NotNull
                    LocalDate to,
            @Parameter(description = "What to split by, any of them.") @QueryParam("groupBy") @Nullable
                    List<FunnelGrouping> groupBy,
            @Parameter(description = "Only calls of this agent.", example = "A01")
                    @QueryParam("agentId")
                    @Size(max = 64)
                    @Nullable
                    String agentId,
            @Parameter(description = "Only calls for this unit.", example = "STORE-7")
                    @QueryParam("teamId")
                    @Size(max = 64)
                    @Nullable
                    String teamId) {
        Set<FunnelGrouping> groupings = EnumSet.noneOf(FunnelGrouping.class);
        if (groupBy != null) {
            groupings.addAll(groupBy);
        }
        return service.funnel(new FunnelQuery(from, to, agentId, teamId, groupings));
    }

    @GET
    @Path("anomalies")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.BI, Roles.AUDITOR})
    @Operation(
            operationId = "listCallAnomalies",
            summary = "What is out of the ordinary",
            description =
                    "Days of teams whose outbound calls a seat, connect, success or complaint rate are beyond the bounds of the rule"
                            + " ANOMALIES in force on the day. A bound that is met, and one that nobody set, is no anomaly.")
    @APIResponse(
            responseCode = "200",
            description = "The anomalies, by day and team.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AnomalyPage.class),
                        examples = @ExampleObject(name = "few connected", value = OperationsExamples.ANOMALIES)),
                @Content(mediaType = MediaTypes.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = Anomaly.class))
            })
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "406", description = "NOT_ACCEPTABLE")
    @APIResponse(responseCode = "422", description = "REPORT_TOO_LARGE: more than 10000 days of teams")
    public AnomalyPage anomalies(
            @Parameter(description = "First local day.", example = "2026-04-01", required = true)
                    @QueryParam("from")
                    @NotNull
                    LocalDate from,
            @Parameter(
                            description = "Last local day, included; 366 days at most.",
                            example = "2026-04-30",
                            required = true)
                    @QueryParam("to")
                    @NotNull
                    LocalDate to) {
        return service.anomalies(from, to);
    }

    @GET
    @Path("successes")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.BI, Roles.AUDITOR})
    @Operation(
            operationId = "getMarketingSuccesses",
            summary = "Orders by their origin",
            description =
                    "Marketing successes are online and outbound ones together. Online are those that customers asked for or were"
                            + " recommended on inbound calls, and those of callbacks that followed inbound leads.")
    @APIResponse(
            responseCode = "200",
            description = "The successes.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SuccessPage.class),
                        examples = @ExampleObject(name = "April", value = OperationsExamples.SUCCESSES)),
                @Content(mediaType = MediaTypes.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = SuccessRow.class))
            })
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "406", description = "NOT_ACCEPTABLE")
    public SuccessPage successes(
            @Parameter(description = "First local day of the calls.", example = "2026-04-01", required = true)
                    @QueryParam("from")
                    @NotNull
                    LocalDate from,
            @Parameter(
                            description = "Last local day, included; 366 days at most.",
                            example = "2026-04-30",
                            required = true)
                    @QueryParam("to")
                    @NotNull
                    LocalDate to) {
        return service.successes(from, to);
    }

    @GET
    @Path("collaborations")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.BI, Roles.AUDITOR})
    @Operation(
            operationId = "getCollaborations",
            summary = "Leads that were won",
            description =
                    "By the local day on which they were won. Each counts once in the company, once in the telephone"
                            + " channel and once in the collaborating one.")
    @APIResponse(
            responseCode = "200",
            description = "The successes in each total.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CollaborationPage.class),
                        examples = @ExampleObject(name = "April", value = OperationsExamples.COLLABORATIONS)),
                @Content(mediaType = MediaTypes.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = CollaborationRow.class))
            })
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "406", description = "NOT_ACCEPTABLE")
    public CollaborationPage collaborations(
            @Parameter(description = "First local day.", example = "2026-04-01", required = true)
                    @QueryParam("from")
                    @NotNull
                    LocalDate from,
            @Parameter(
                            description = "Last local day, included; 366 days at most.",
                            example = "2026-04-30",
                            required = true)
                    @QueryParam("to")
                    @NotNull
                    LocalDate to) {
        return service.collaborations(from, to);
    }
}
