package dev.ringback.task.project;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Approvals to read callback forms, over HTTP. */
@Path("/v1/projects/{id}/callback-form/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
@RunOnVirtualThread
public class FormApprovalResource {

    private static final String REQUEST = """
            {
              "reader": "supervisor-1",
              "expiresAt": "2026-05-01T00:00:00+08:00",
              "reason": "Settles the customer's claim"
            }""";

    private final FormApprovalService service;

    FormApprovalResource(FormApprovalService service) {
        this.service = service;
    }

    /** Lets somebody read a form. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "approveCallbackForm",
            summary = "Let somebody read a project's callback form",
            description =
                    "Callback forms are readable only with approval (GOV-4): of a manager, for one reader, for a time. Nobody approves for themselves.")
    @APIResponse(
            responseCode = "201",
            description = "Approved.",
            content = @Content(schema = @Schema(implementation = FormApprovalView.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response approve(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each approval.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = FormApprovalRequest.class),
                                            examples = @ExampleObject(name = "approval", value = REQUEST)))
                    @NotNull
                    @Valid
                    FormApprovalRequest body) {
        return service.approve(key, id, body);
    }

    /** Approvals. */
    @GET
    @RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listFormApprovals",
            summary = "Who may read a project's callback form",
            description = "Approvals in the order they were given, also those that have run out.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = FormApprovalPage.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response list(
            @PathParam("id") UUID id,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        return Pages.response(service.list(id, Cursor.decode(cursor, 1), limit), uri);
    }
}
