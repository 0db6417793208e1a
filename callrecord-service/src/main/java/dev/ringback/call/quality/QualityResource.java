package dev.ringback.call.quality;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Checks of calls by monitoring over HTTP (CALL-11). */
@Path("/v1/quality-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quality checks", description = "Calls checked by monitoring, by a checklist in versions.")
@RunOnVirtualThread
class QualityResource {

    private static final String PATH = "/v1/quality-checks/";

    private final QualityService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    QualityResource(QualityService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY, Roles.SUPERVISOR})
    @Operation(
            operationId = "postQualityCheck",
            summary = "Check a call",
            description =
                    "A result for each point of the checklist in force today (rule QUALITY). Where a point fails that asks for an"
                            + " apology, a manager is named, whose apology callback task-service makes (TASK-24). A call is"
                            + " checked once, and not by its own agent.")
    @APIResponse(
            responseCode = "201",
            description = "Checked.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the check.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = CheckView.class),
                            examples = @ExampleObject(name = "discourteous", value = QualityExamples.CHECK)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "409", description = "CALL_CHECKED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description =
                    "VALIDATION_FAILED with each field at fault (UNKNOWN_CALL, OWN_CALL, ITEM_MISSING, ITEM_UNKNOWN, ITEM_TWICE,"
                            + " APOLOGY_OWNER_MISSING, APOLOGY_OWNER_UNEXPECTED, APOLOGY_BY_THE_AGENT, UNKNOWN_AGENT),"
                            + " IDEMPOTENCY_KEY_REUSED")
    public Response check(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each check.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostCheck.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "discourteous",
                                                            value = QualityExamples.POST)))
                    @NotNull
                    @Valid
                    PostCheck body) {
        return idempotency.run(key, "post-quality-check", body, () -> {
            CheckView made = service.check(body, user.agentId());
            return Reply.created(made, PATH + made.id());
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "getQualityCheck",
            summary = "One check",
            description = "An agent sees only those of his own calls.")
    @APIResponse(
            responseCode = "200",
            description = "The check.",
            content =
                    @Content(
                            schema = @Schema(implementation = CheckView.class),
                            examples = @ExampleObject(name = "discourteous", value = QualityExamples.CHECK)))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a check of another agent's call")
    public CheckView get(@PathParam("id") UUID id) {
        return service.find(id, ownOnly());
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listQualityChecks",
            summary = "Checks in order of time",
            description = "An agent sees only those of his own calls.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CheckPage.class),
                            examples = @ExampleObject(name = "page", value = QualityExamples.PAGE)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public Response list(
            @Parameter(description = "Only those of this agent's calls.", example = "A01")
                    @QueryParam("agentId")
                    @Size(max = 64)
                    @Nullable
                    String agentId,
            @Parameter(description = "Only those of calls for this unit.", example = "STORE-7")
                    @QueryParam("orgUnitId")
                    @Size(max = 64)
                    @Nullable
                    String orgUnitId,
            @Parameter(
                            description = "true: only those without a failed point; false: only those with one.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("passed")
                    @Pattern(regexp = "true|false")
                    @Nullable
                    String passed,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        String own = ownOnly();
        if (own != null && agentId != null && !agentId.equals(own)) {
            return Pages.response(new Page<CheckView>(List.of(), null), uri);
        }
        Cursor after = Cursor.decode(cursor, 2);
        CheckQuery.Position position = after == null ? null : new CheckQuery.Position(after.instant(0), after.uuid(1));
        Boolean result = passed == null ? null : Boolean.valueOf(passed);
        return Pages.response(
                service.list(new CheckQuery(own != null ? own : agentId, orgUnitId, result, position, limit)), uri);
    }

    private @Nullable String ownOnly() {
        return Stream.of(Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR)
                        .anyMatch(user::has)
                ? null
                : user.agentId();
    }
}
