package dev.ringback.task.donotcall;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads the do-not-call list and the audit of the dials it let pass. */
@Path("/v1/do-not-call")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Do not call", description = "Who must not be called, since when, until when and why (TASK-17, CMPL-4).")
@RunOnVirtualThread
public class DoNotCallReadResource {

    private final DoNotCallQuery query;

    DoNotCallReadResource(DoNotCallQuery query) {
        this.query = query;
    }

    /** One entry. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMPLAINT_OFFICER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getDoNotCall", summary = "One entry of the do-not-call list")
    @APIResponse(
            responseCode = "200",
            description = "The entry.",
            content =
                    @Content(
                            schema = @Schema(implementation = DoNotCallView.class),
                            examples = @ExampleObject(name = "entry", value = DoNotCallExamples.VIEW)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public DoNotCallView get(@PathParam("id") UUID id) {
        return query.get(id);
    }

    /** Entries. */
    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMPLAINT_OFFICER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "pageDoNotCall",
            summary = "The do-not-call list",
            description = "In order of listing, narrowed by any of the filters.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = DoNotCallPage.class),
                            examples = @ExampleObject(name = "page", value = DoNotCallExamples.PAGE)))
    public Response list(
            @Parameter(description = "Only what protects this customer's number, or names the customer.")
                    @QueryParam("customerId")
                    @Nullable
                    UUID customerId,
            @Parameter(description = "Only what protects this number.")
                    @QueryParam("numberRef")
                    @Pattern(regexp = "[A-Za-z0-9-]{1,32}:[0-9a-f]{64}")
                    @Nullable
                    String numberRef,
            @Parameter(description = "Only what stands so now.") @QueryParam("state") @Nullable DoNotCallState state,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        return Pages.response(query.list(customerId, numberRef, state, Cursor.decode(cursor, 1), limit), uri);
    }

    /** The dials an entry let pass. */
    @GET
    @Path("{id}/exemptions")
    @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listDoNotCallExemptions",
            summary = "Dials an entry let pass",
            description =
                    "Complaint replies and apologies are exempt from the list (CMPL-4); each such dial is written down here, in order of"
                            + " time.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ExemptionPage.class),
                            examples = @ExampleObject(name = "page", value = DoNotCallExamples.EXEMPTIONS)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response exemptions(
            @PathParam("id") UUID id,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        return Pages.response(query.exemptions(id, Cursor.decode(cursor, 1), limit), uri);
    }
}
