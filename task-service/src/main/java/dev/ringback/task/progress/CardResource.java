package dev.ringback.task.progress;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.input.Identifier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Daily cards over HTTP. */
@Path("/v1/programs/{id}/cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
@RunOnVirtualThread
public class CardResource {

    private final CardService service;

    CardResource(CardService service) {
        this.service = service;
    }

    /** Shows the cards of a day. */
    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "getDailyCards",
            summary = "The follow-ups of a day, a card for the manager of each unit",
            description = "What was followed up on the day and what is open, unit by unit; due at 17:00 (TASK-20).")
    @APIResponse(responseCode = "200", description = "The cards, in order of the units.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public DailyCards cards(
            @PathParam("id") @Identifier String id,
            @Parameter(description = "A business date.", example = "2026-03-10", required = true)
                    @QueryParam("date")
                    @NotNull
                    LocalDate date) {
        return service.cards(id, date);
    }

    /** Marks a card as sent. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "sendDailyCard",
            summary = "Mark a card as sent",
            description = "Now, once: the first time counts. One sent after 17:00:00 of its day is late (TASK-20).")
    @APIResponse(
            responseCode = "200",
            description = "The cards of the day.",
            content = @Content(schema = @Schema(implementation = DailyCards.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED (date FUTURE), IDEMPOTENCY_KEY_REUSED")
    public Response send(
            @PathParam("id") @Identifier String id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each request.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @NotNull @Valid CardRequest body) {
        return service.send(key, id, body);
    }
}
