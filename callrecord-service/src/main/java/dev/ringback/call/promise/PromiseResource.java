package dev.ringback.call.promise;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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

/** Promises over HTTP (CALL-10). */
@Path("/v1/promises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Promises", description = "Appointments and promised replies, and which are overdue.")
@RunOnVirtualThread
class PromiseResource {

    private static final String EXAMPLE = """
            {
              "items": [
                {
                  "id": "0195eef9-0b1c-7d55-8a20-5f1e2d3c4b5a",
                  "kind": "REPLY",
                  "callId": "0195eef7-6f5b-7c1a-9b39-2f0d6a4f8e11",
                  "issueId": "0195eef8-1d02-7b6e-8a55-0c9f35d1a7c4",
                  "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
                  "agentId": "A01",
                  "orgUnitId": "STORE-7",
                  "madeAt": "2026-04-02T02:10:00Z",
                  "dueAt": "2026-04-03T02:00:00Z",
                  "deadlineAt": "2026-04-03T02:00:00Z",
                  "state": "OPEN",
                  "late": true
                }
              ]
            }""";

    private final PromiseService service;
    private final CurrentUser user;

    PromiseResource(PromiseService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.COMPLAINT_OFFICER, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listPromises",
            summary = "Promises in order of their deadlines",
            description =
                    "Appointments that customers agreed to, and promised replies to issues. An appointment is kept by a later call"
                            + " of its task, a reply by telling the customer; at the deadline itself it is in time. An agent sees"
                            + " only his own.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = PromisePage.class),
                            examples = @ExampleObject(name = "overdue", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public Response list(
            @Parameter(description = "Only those that stand so.") @QueryParam("state") @Nullable PromiseState state,
            @Parameter(description = "Only those of this kind.") @QueryParam("kind") @Nullable PromiseKind kind,
            @Parameter(description = "Only those this agent made.", example = "A01")
                    @QueryParam("agentId")
                    @Size(max = 64)
                    @Nullable
                    String agentId,
            @Parameter(description = "Only those made for this unit.", example = "STORE-7")
                    @QueryParam("orgUnitId")
                    @Size(max = 64)
                    @Nullable
                    String orgUnitId,
            @Parameter(
                            description = "true: only open ones whose deadline has passed.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("overdue")
                    @DefaultValue("false")
                    @Pattern(regexp = "true|false")
                    String overdue,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        boolean ownOnly = Stream.of(
                        Roles.SUPERVISOR, Roles.QUALITY, Roles.COMPLAINT_OFFICER, Roles.MANAGER, Roles.AUDITOR)
                .noneMatch(user::has);
        if (ownOnly && agentId != null && !agentId.equals(user.agentId())) {
            return Pages.response(new Page<PromiseView>(List.of(), null), uri);
        }
        Cursor after = Cursor.decode(cursor, 2);
        PromiseQuery.Position position =
                after == null ? null : new PromiseQuery.Position(after.instant(0), after.uuid(1));
        return Pages.response(
                service.list(new PromiseQuery(
                        state,
                        kind,
                        ownOnly ? user.agentId() : agentId,
                        orgUnitId,
                        Boolean.parseBoolean(overdue),
                        position,
                        limit)),
                uri);
    }
}
