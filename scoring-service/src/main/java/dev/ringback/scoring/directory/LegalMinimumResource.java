package dev.ringback.scoring.directory;

import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Legal minimum wages by unit and date (SCORE-3). */
@Path("/v1/directory/org-units/{id}/legal-minimums")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Directory")
public class LegalMinimumResource {
    private final LegalMinimums minimums;
    private final CurrentUser user;

    LegalMinimumResource(LegalMinimums minimums, CurrentUser user) {
        this.minimums = minimums;
        this.user = user;
    }

    /** Sets the minimum from a date on. */
    @PUT
    @Path("/{effectiveFrom}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HR, Roles.ADMIN})
    @Operation(
            operationId = "putLegalMinimum",
            summary = "Set the legal minimum wage from a date on",
            description =
                    "For a unit, such as a company or a site, and those below it that have none of their own. Whoever"
                            + " earns less in a month is recommended to a person. If-Match makes the change depend on the version read"
                            + " before.")
    @APIResponse(
            responseCode = "201",
            description = "Made; ETag holds its version",
            content = @Content(schema = @Schema(implementation = LegalMinimumView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or already so",
            content = @Content(schema = @Schema(implementation = LegalMinimumView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such unit")
    @APIResponse(responseCode = "412", description = "STALE_VERSION")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    public Response put(
            @PathParam("id") @Parameter(example = "sales-company") String id,
            @PathParam("effectiveFrom")
                    @Parameter(example = "2026-01-01", schema = @Schema(implementation = String.class))
                    String effectiveFrom,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(example = "\"1\"") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PutLegalMinimum.class),
                                            examples = @ExampleObject(name = "Shenzhen", value = """
                                                                    {"monthlyWage": "2360.00"}""")))
                    @NotNull
                    @Valid
                    PutLegalMinimum request) {
        String unit = Parameters.id("id", id);
        LocalDate from = Parameters.date("effectiveFrom", effectiveFrom);
        return EntityTags.response(
                minimums.put(unit, from, request, ifMatch, user.subject()),
                "/v1/directory/org-units/" + unit + "/legal-minimums/" + from);
    }

    /** The minimums of a unit. */
    @GET
    @RolesAllowed({Roles.HR, Roles.ADMIN, Roles.MANAGER, Roles.BI, Roles.AUDITOR})
    @Operation(
            operationId = "listLegalMinimums",
            summary = "Legal minimum wages of a unit",
            description = "By the date they begin, each as it was set last.")
    @APIResponse(
            responseCode = "200",
            description = "The minimums",
            content = @Content(schema = @Schema(implementation = LegalMinimumPage.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such unit")
    public LegalMinimumPage list(@PathParam("id") @Parameter(example = "sales-company") String id) {
        return new LegalMinimumPage(minimums.of(Parameters.id("id", id)));
    }
}
