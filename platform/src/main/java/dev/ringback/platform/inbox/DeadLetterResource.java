package dev.ringback.platform.inbox;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists the events a service set aside and replays them. */
@Path("/v1/dead-letters/{service}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Dead letters", description = "Events that could not be applied")
public class DeadLetterResource {
    private final DeadLetters deadLetters;
    private final String service;

    DeadLetterResource(DeadLetters deadLetters, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.deadLetters = deadLetters;
        this.service = service;
    }

    /** What to replay: one event with those before it under its key, or everything. */
    public record ReplayRequest(@Nullable UUID id, @Nullable Boolean all) {}

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "List events set aside", description = "Oldest first; replayed ones are not listed.")
    @APIResponse(responseCode = "200", description = "A page of dead letters")
    public Response list(
            @PathParam("service") String name,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        requireThisService(name);
        @Nullable Cursor after = Cursor.decode(cursor, 1);
        Page<DeadLetters.View> page = deadLetters.list(after == null ? null : after.uuid(0), limit);
        return Pages.response(page, uri);
    }

    @POST
    @Path("/replays")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Replay events set aside",
            description = "Each key is replayed in the order of its topic and stops at the first event that fails "
                    + "again. A key without open events is taken up by the consumer again.")
    @APIResponse(responseCode = "200", description = "How many were applied and how many failed again")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no open dead letter has this id")
    public DeadLetters.ReplayResult replay(@PathParam("service") String name, @NotNull @Valid ReplayRequest request) {
        requireThisService(name);
        boolean all = Boolean.TRUE.equals(request.all());
        if (all == (request.id() != null)) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("id", "EXACTLY_ONE", "give either id or all: true");
        }
        return request.id() == null ? deadLetters.replayAll() : deadLetters.replayKeyOf(request.id());
    }

    private void requireThisService(String name) {
        if (!name.equals(service)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }
}
