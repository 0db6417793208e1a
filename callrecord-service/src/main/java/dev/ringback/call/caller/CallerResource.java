package dev.ringback.call.caller;

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
import java.util.stream.Stream;
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

/** Histories of callers over HTTP (CALL-13). */
@Path("/v1/operations/callers/{customerId}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Callers", description = "What is known of a repeat caller, before the call is answered.")
@RunOnVirtualThread
class CallerResource {

    private static final String EXAMPLE = """
            {
              "items": [
                {
                  "kind": "ISSUE",
                  "id": "0195eef9-0b1c-7d55-8a20-5f1e2d3c4b5a",
                  "at": "2026-04-02T02:10:00Z",
                  "agentId": "A01",
                  "state": "OPEN",
                  "detail": "COMPLAINT",
                  "text": "Arrived two days late, and one door is scratched."
                },
                {
                  "kind": "CALL",
                  "id": "0195eef7-6f5b-7c1a-9b39-2f0d6a4f8e11",
                  "at": "2026-04-02T02:00:05Z",
                  "agentId": "A01",
                  "business": "furniture",
                  "direction": "OUTBOUND",
                  "state": "EFFECTIVE",
                  "detail": "DISSATISFIED"
                }
              ]
            }""";

    private final CallerService service;
    private final CurrentUser user;

    CallerResource(CallerService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.COMPLAINT_OFFICER, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "getCallerHistory",
            summary = "What is known of a caller",
            description =
                    "Calls of all agents, issues, promises and leads of a customer, the newest first. task-service finds the"
                            + " customer by exact number (POST /v1/customers/callers). Each look is written down, and an agent has"
                            + " so many customers in an hour. An issue about the reader is not shown to him.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next. Empty for a customer nobody knows.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = HistoryPage.class),
                            examples = @ExampleObject(name = "complained", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "429", description = "RATE_LIMITED: too many customers in the last hour")
    public Response history(
            @PathParam("customerId") UUID customerId,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        boolean limited = Stream.of(
                        Roles.SUPERVISOR, Roles.QUALITY, Roles.COMPLAINT_OFFICER, Roles.MANAGER, Roles.AUDITOR)
                .noneMatch(user::has);
        return Pages.response(
                service.history(customerId, user.agentId(), limited, Cursor.decode(cursor, 2), limit), uri);
    }
}
