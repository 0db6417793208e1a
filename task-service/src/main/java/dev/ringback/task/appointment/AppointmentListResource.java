package dev.ringback.task.appointment;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.OrgScope;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.directory.OrgScopes;
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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists appointments over HTTP. */
@Path("/v1/appointments")
@Tag(name = "Appointments", description = "Times agreed with customers (CALL-10).")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AppointmentListResource {

    private final AppointmentQuery query;
    private final OrgScopes scopes;
    private final CurrentUser user;

    AppointmentListResource(AppointmentQuery query, OrgScopes scopes, CurrentUser user) {
        this.query = query;
        this.scopes = scopes;
        this.user = user;
    }

    /** Appointments. */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listAppointments",
            summary = "List appointments",
            description =
                    "In order of their times, narrowed by any of the filters; state=MISSED lists those nobody kept. Agents see their own, supervisors"
                            + " those of their org scope.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads to the next one.",
            content = @Content(schema = @Schema(implementation = AppointmentPage.class)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public Response list(
            @QueryParam("state") @Nullable AppointmentState state,
            @Parameter(example = "A01") @QueryParam("agentId") @Nullable String agentId,
            @Parameter(
                            example = "2026-04-02T00:00:00Z",
                            description = "From this instant on.",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            example = "2026-04-03T00:00:00Z",
                            description = "Before this instant.",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("until")
                    @Nullable
                    String until,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        boolean all = user.has(Roles.SUPERVISOR)
                || user.has(Roles.MANAGER)
                || user.has(Roles.AUDITOR)
                || user.has(Roles.ADMIN);
        AppointmentQuery.Filter filter = new AppointmentQuery.Filter(
                state, all ? agentId : user.agentId(), instant("from", from), instant("until", until));
        OrgScope scope = all ? scopes.of(user) : OrgScope.COMPANY;
        return Pages.response(query.list(filter, scope, Cursor.decode(cursor, 2), limit), uri);
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException notOne) {
            throw new ProblemException(CommonError.INVALID_PARAMETER).violation(name, "INSTANT", "must be an instant");
        }
    }
}
