package dev.ringback.call.questionnaire;

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

/** Questionnaires over HTTP (CALL-4). */
@Path("/v1/questionnaires")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Questionnaires",
        description = "The form of a callback for its purpose: typed questions, in versions, and what was answered.")
@RunOnVirtualThread
class QuestionnaireResource {

    static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    static final String PATH = "/v1/questionnaires/";

    private final EditionService editions;
    private final QuestionnaireType type;
    private final Idempotency idempotency;
    private final CurrentUser user;

    QuestionnaireResource(EditionService editions, QuestionnaireType type, Idempotency idempotency, CurrentUser user) {
        this.editions = editions;
        this.type = type;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "postQuestionnaire",
            summary = "Begin a questionnaire",
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
                            schema = @Schema(implementation = QuestionnaireVersionView.class),
                            examples = @ExampleObject(name = "draft", value = QuestionnaireExamples.VERSION)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "409", description = "DOCUMENT_EXISTS, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response post(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each questionnaire.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostQuestionnaire.class),
                                            examples =
                                                    @ExampleObject(name = "deal", value = QuestionnaireExamples.POST)))
                    @NotNull
                    @Valid
                    PostQuestionnaire body) {
        return idempotency.run(key, "post-questionnaire", body, () -> {
            Edition<QuestionnaireContent> made =
                    editions.create(type, body.id(), body.draft().draft(), user.subject());
            return Reply.created(QuestionnaireVersionView.of(made), PATH + made.id() + "/versions/" + made.version());
        });
    }

    @POST
    @Path("validations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "validateQuestionnaire",
            summary = "List every fault of a questionnaire",
            description =
                    "The same rules as when a version is to be used, all faults at once, each with its path. Nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "The faults; none if it may be used.",
            content =
                    @Content(
                            schema = @Schema(implementation = ValidationView.class),
                            examples = @ExampleObject(name = "faulty", value = QuestionnaireExamples.FAULTY)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED: the form is wrong, so it was not looked into")
    public ValidationView validate(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PostQuestionnaireValidation.class)))
                    @NotNull
                    @Valid
                    PostQuestionnaireValidation body) {
        List<Violation> faults = editions.faults(type, null, body.draft().draft()).stream()
                .map(fault -> Problems.localized(fault, Problems.language(language)))
                .toList();
        return new ValidationView(faults.isEmpty(), faults);
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listQuestionnaires",
            summary = "Questionnaires in order of their ids",
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
        return Pages.response(editions.list(DocumentKind.QUESTIONNAIRE, query), uri);
    }
}
