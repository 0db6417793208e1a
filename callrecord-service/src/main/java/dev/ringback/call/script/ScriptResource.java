package dev.ringback.call.script;

import dev.ringback.call.edition.DocumentKind;
import dev.ringback.call.edition.DocumentStage;
import dev.ringback.call.edition.Edition;
import dev.ringback.call.edition.EditionPage;
import dev.ringback.call.edition.EditionQuery;
import dev.ringback.call.edition.EditionService;
import dev.ringback.call.edition.ValidationView;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.Problems;
import dev.ringback.platform.problem.Violation;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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

/** Scripts over HTTP (CALL-3, CALL-5, CALL-6). */
@Path("/v1/scripts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scripts", description = "What agents say on calls, in versions: written, tried, approved, retired.")
@RunOnVirtualThread
class ScriptResource {

    static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    static final String PATH = "/v1/scripts/";

    private final EditionService editions;
    private final ScriptType type;
    private final Idempotency idempotency;
    private final CurrentUser user;

    ScriptResource(EditionService editions, ScriptType type, Idempotency idempotency, CurrentUser user) {
        this.editions = editions;
        this.type = type;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "postScript",
            summary = "Begin a script",
            description =
                    "With a draft of version 1. A draft may have faults; they are listed by a dry run, and refused when the"
                            + " version is to be used.")
    @APIResponse(
            responseCode = "201",
            description = "Begun.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Path of the version.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ScriptVersionView.class),
                            examples = @ExampleObject(name = "draft", value = ScriptExamples.VERSION)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "409", description = "DOCUMENT_EXISTS, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response post(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each script.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostScript.class),
                                            examples = @ExampleObject(name = "deal", value = ScriptExamples.POST)))
                    @NotNull
                    @Valid
                    PostScript body) {
        return idempotency.run(key, "post-script", body, () -> {
            Edition<ScriptContent> made =
                    editions.create(type, body.id(), body.draft().draft(), user.subject());
            return Reply.created(ScriptVersionView.of(made), PATH + made.id() + "/versions/" + made.version());
        });
    }

    @POST
    @Path("validations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "validateScript",
            summary = "List every fault of a script",
            description =
                    "The same rules as when a version is to be used, all faults at once, each with its path. Nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "The faults; none if it may be used.",
            content =
                    @Content(
                            schema = @Schema(implementation = ValidationView.class),
                            examples = @ExampleObject(name = "faulty", value = ScriptExamples.FAULTY)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED: the form is wrong, so it was not looked into")
    public ValidationView validate(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PostScriptValidation.class)))
                    @NotNull
                    @Valid
                    PostScriptValidation body) {
        List<Violation> faults = editions
                .faults(type, body.scriptId(), body.draft().draft())
                .stream()
                .map(fault -> Problems.localized(fault, Problems.language(language)))
                .toList();
        return new ValidationView(faults.isEmpty(), faults);
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listScripts",
            summary = "Scripts in order of their ids",
            description = "The newest version of each, or the newest in a stage.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = EditionPage.class)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public Response list(
            @Parameter(description = "Only those for this purpose.", example = "DEAL")
                    @QueryParam("purpose")
                    @Size(max = 64)
                    @Nullable
                    String purpose,
            @Parameter(description = "Only versions in this stage.") @QueryParam("stage") @Nullable DocumentStage stage,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        Cursor after = Cursor.decode(cursor, 1);
        EditionQuery query = new EditionQuery(purpose, stage, after == null ? "" : after.text(0), limit);
        return Pages.response(editions.list(DocumentKind.SCRIPT, query), uri);
    }
}
