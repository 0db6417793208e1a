package dev.ringback.scoring.directory;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Effective-dated base pay. Only those who keep it or answer for it may see it. */
@Path("/v1/directory/agents/{id}/pay-profiles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Directory")
public class PayProfileResource {
    private final PayProfileService pay;
    private final CurrentUser user;

    PayProfileResource(PayProfileService pay, CurrentUser user) {
        this.pay = pay;
        this.user = user;
    }

    /** Sets the base pay from a date on. */
    @PUT
    @Path("/{effectiveFrom}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.HR)
    @Operation(
            operationId = "putPayProfile",
            summary = "Set an agent's base pay from a date on",
            description =
                    "Yuan a month as a decimal string, and the scheme that makes pay of it, in force until the next"
                            + " profile begins: S1 scores base pay in points, S2 pays base pay and base-task pay by the piece."
                            + " The profile of a month's last day holds for the month. Every change is audited. If-Match makes the change depend on the version read before.")
    @APIResponse(
            responseCode = "201",
            description = "Made; ETag holds its version",
            content = @Content(schema = @Schema(implementation = PayProfileView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or already so",
            content = @Content(schema = @Schema(implementation = PayProfileView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such agent")
    @APIResponse(responseCode = "412", description = "STALE_VERSION")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    public Response put(
            @PathParam("id") @Parameter(example = "A01") String id,
            @PathParam("effectiveFrom")
                    @Parameter(example = "2026-01-01", schema = @Schema(implementation = String.class, format = "date"))
                    String effectiveFrom,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PutPayProfile.class),
                                            examples = {
                                                @ExampleObject(name = "pay", value = """
                                                                {"basePay": "4000.00"}"""),
                                                @ExampleObject(name = "piecework", value = """
                                                                {"basePay": "3000.00", "scheme": "S2", "baseTaskPay": "2000.00"}""")
                                            }))
                    @NotNull
                    @Valid
                    PutPayProfile request) {
        String agent = Parameters.id("id", id);
        var from = Parameters.date("effectiveFrom", effectiveFrom);
        return EntityTags.response(
                pay.put(agent, from, request, ifMatch, user.subject()),
                "/v1/directory/agents/" + agent + "/pay-profiles/" + from);
    }

    /** One profile. */
    @GET
    @Path("/{effectiveFrom}")
    @RolesAllowed({Roles.HR, Roles.MANAGER})
    @Operation(operationId = "getPayProfile", summary = "A pay profile")
    @APIResponse(
            responseCode = "200",
            description = "The profile; ETag holds its version",
            content = @Content(schema = @Schema(implementation = PayProfileView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response get(
            @PathParam("id") @Parameter(example = "A01") String id,
            @PathParam("effectiveFrom")
                    @Parameter(example = "2026-01-01", schema = @Schema(implementation = String.class, format = "date"))
                    String effectiveFrom) {
        return pay.find(Parameters.id("id", id), Parameters.date("effectiveFrom", effectiveFrom))
                .map(profile -> EntityTags.response(profile, ""))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /** All profiles of an agent by date. */
    @GET
    @RolesAllowed({Roles.HR, Roles.MANAGER})
    @Operation(operationId = "listPayProfiles", summary = "An agent's pay profiles", description = "Ordered by date.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = DirectoryPages.PayProfiles.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such agent")
    public Response list(
            @PathParam("id") @Parameter(example = "A01") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        return Pages.response(pay.list(Parameters.id("id", id), Cursor.decode(cursor, 1), limit), uri);
    }
}
