package dev.ringback.call.rulebook;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.CurrentUser;
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
import java.time.LocalDate;
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

/** Rules in versions over HTTP (G7). */
@Path("/v1/call-rules/{kind}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Call rules",
        description =
                "What the regulation leaves to the company: what counts as effective, how recordings are kept, what"
                        + " monitoring looks at, which figures are out of the ordinary. In versions by the date from which they hold.")
@RunOnVirtualThread
class RuleResource {

    private static final String OPERATION = "post-call-rule";

    private final RuleService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    RuleResource(RuleService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** What a key stands for: a version of one rule. */
    private record Request(RuleKind kind, PostRule body) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getCallRule", summary = "The rule in force on a day")
    @APIResponse(
            responseCode = "200",
            description = "The version in force.",
            content =
                    @Content(
                            schema = @Schema(implementation = RuleView.class),
                            examples = @ExampleObject(name = "outcomes", value = RuleExamples.RULE)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such kind")
    public RuleView inForce(
            @PathParam("kind") RuleKind kind,
            @Parameter(description = "Local date; today unless given.", example = "2026-06-01")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on) {
        return service.on(kind, on);
    }

    @GET
    @Path("versions")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listCallRuleVersions",
            summary = "All versions of a rule",
            description = "The newest first, which may not hold yet.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = RulePage.class),
                            examples = @ExampleObject(name = "page", value = RuleExamples.PAGE)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such kind")
    public Response versions(
            @PathParam("kind") RuleKind kind,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        Cursor after = Cursor.decode(cursor, 1);
        int before = after == null ? Integer.MAX_VALUE : (int) Math.clamp(after.number(0), 0, Integer.MAX_VALUE);
        return Pages.response(service.list(kind, before, limit), uri);
    }

    @POST
    @Path("versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "postCallRule",
            summary = "Add the next version of a rule",
            description = "It holds from a date that lies ahead; what was judged before stays as it was judged.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the rule on its first day.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = RuleView.class),
                            examples = @ExampleObject(name = "outcomes", value = RuleExamples.RULE)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such kind")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault (EFFECTIVE_FROM_NOT_AHEAD,"
                    + " EFFECTIVE_FROM_NOT_AFTER_LAST, EFFECTIVE_FROM_TOO_FAR, RULE_CONTENT_MISSING, RULE_CONTENT_UNEXPECTED),"
                    + " IDEMPOTENCY_KEY_REUSED")
    public Response add(
            @PathParam("kind") RuleKind kind,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each version.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostRule.class),
                                            examples = {
                                                @ExampleObject(name = "outcomes", value = RuleExamples.POST_OUTCOMES),
                                                @ExampleObject(name = "recording", value = RuleExamples.POST_RECORDING)
                                            }))
                    @NotNull
                    @Valid
                    PostRule body) {
        return idempotency.run(key, OPERATION, new Request(kind, body), () -> {
            RuleView made = service.add(kind, body, user.subject());
            return Reply.created(made, "/v1/call-rules/" + kind + "?on=" + made.effectiveFrom());
        });
    }
}
