package dev.ringback.scoring.simulation;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What stored months would have come to under other schemes. */
@Path("/v1/scoring/simulations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scoring")
public class SimulationResource {
    private static final String EXAMPLE = """
            {"from": "2026-04", "drafts": {"pack": {"packId": "P-SALES", "version": 2}}}""";

    private final SimulationService simulations;
    private final Idempotency idempotency;
    private final CurrentUser user;

    SimulationResource(SimulationService simulations, Idempotency idempotency, CurrentUser user) {
        this.simulations = simulations;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** Asks for one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HR, Roles.MANAGER})
    @Operation(
            operationId = "simulate",
            summary = "Score stored months under other schemes",
            description =
                    "Runs in the background over the stored facts as known when it runs, closed months by the versions"
                            + " they were closed by against the drafts. No statement and no pay changes by it.")
    @APIResponse(
            responseCode = "202",
            description = "It runs; the Location tells how far it is",
            content = @Content(schema = @Schema(implementation = SimulationView.class)))
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with everything that is wrong in the drafts, IDEMPOTENCY_KEY_REUSED")
    public Response simulate(
            @HeaderParam(Idempotency.HEADER) @Parameter(required = true, example = "try-2026-04") @Nullable String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostSimulation.class),
                                            examples = @ExampleObject(name = "pack", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    PostSimulation wish) {
        return idempotency.run(key, "simulate", wish, () -> {
            SimulationView simulation = simulations.request(wish, user.subject());
            return new Reply(202, simulation, "/v1/scoring/simulations/" + simulation.id());
        });
    }

    /** One, and how far it is. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.HR, Roles.MANAGER, Roles.AUDITOR})
    @Operation(operationId = "getSimulation", summary = "A simulation, its progress and its result")
    @APIResponse(
            responseCode = "200",
            description = "The simulation",
            content = @Content(schema = @Schema(implementation = SimulationView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public SimulationView get(@PathParam("id") UUID id) {
        return simulations.find(id).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /** All, in the order they were asked for. */
    @GET
    @RolesAllowed({Roles.HR, Roles.MANAGER, Roles.AUDITOR})
    @Operation(operationId = "listSimulations", summary = "Simulations in the order they were asked for")
    @APIResponse(
            responseCode = "200",
            description = "A page of simulations",
            content = @Content(schema = @Schema(implementation = SimulationPage.class)))
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        return Pages.response(simulations.list(Cursor.decode(cursor, 2), limit), uri);
    }

    /** What differs. */
    @GET
    @Path("/{id}/differences")
    @RolesAllowed({Roles.HR, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listSimulationDifferences",
            summary = "What a simulation found to differ",
            description =
                    "By agent and period, with each rule that comes out differently and the arithmetic of both sides. Who"
                            + " is not in it has the same under both; while it runs, they are those found so far.")
    @APIResponse(
            responseCode = "200",
            description = "A page of differences",
            content = @Content(schema = @Schema(implementation = DifferencePage.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response differences(
            @PathParam("id") UUID id,
            @Parameter(example = "A01") @QueryParam("agentId") @Nullable String agentId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        @Nullable String agent = agentId == null ? null : Parameters.agentId(agentId);
        return Pages.response(simulations.differences(id, agent, Cursor.decode(cursor, 2), limit), uri);
    }

    /** Forgets one. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.HR, Roles.MANAGER})
    @Operation(operationId = "deleteSimulation", summary = "Forget a simulation; one that runs ends")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public void delete(@PathParam("id") UUID id) {
        if (!simulations.delete(id)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }
}
