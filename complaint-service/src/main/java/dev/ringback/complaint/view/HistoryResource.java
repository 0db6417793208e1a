package dev.ringback.complaint.view;

import dev.ringback.complaint.course.Actor;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** The history of a complaint over HTTP. */
@Path("/v1/complaints/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Complaints of customers and the time to answer them.")
@RunOnVirtualThread
class HistoryResource {

    private final HistoryService service;
    private final CurrentUser user;

    HistoryResource(HistoryService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "getComplaintHistory",
            summary = "Every step of a complaint",
            description = "Who took it and when, in the order they were recorded. Nothing here is ever changed.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StepView.Page.class),
                            examples = @ExampleObject(name = "history", value = ComplaintExamples.HISTORY)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a complaint about the caller")
    public Response history(
            @PathParam("id") UUID id,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        @Nullable Cursor after = Cursor.decode(cursor, 1);
        return Pages.response(service.page(id, after == null ? 0 : after.number(0), limit, Actor.of(user)), uri);
    }
}
