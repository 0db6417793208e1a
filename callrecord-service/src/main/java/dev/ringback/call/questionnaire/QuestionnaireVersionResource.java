package dev.ringback.call.questionnaire;

import dev.ringback.call.edition.DocumentKind;
import dev.ringback.call.edition.Edition;
import dev.ringback.call.edition.EditionDraft;
import dev.ringback.call.edition.EditionPage;
import dev.ringback.call.edition.EditionService;
import dev.ringback.call.edition.StageChange;
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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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

/** Versions of a questionnaire over HTTP (CALL-4). */
@Path("/v1/questionnaires/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Questionnaires",
        description = "The form of a callback for its purpose: typed questions, in versions, and what was answered.")
@RunOnVirtualThread
class QuestionnaireVersionResource {

    private final EditionService editions;
    private final QuestionnaireType type;
    private final Idempotency idempotency;
    private final CurrentUser user;

    QuestionnaireVersionResource(
            EditionService editions, QuestionnaireType type, Idempotency idempotency, CurrentUser user) {
        this.editions = editions;
        this.type = type;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "listQuestionnaireVersions", summary = "The versions of a questionnaire, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = EditionPage.class)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response list(
            @PathParam("id") @Pattern(regexp = QuestionnaireResource.ID) String id,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        Cursor after = Cursor.decode(cursor, 1);
        int before = after == null ? Integer.MAX_VALUE : (int) Math.min(after.number(0), Integer.MAX_VALUE);
        return Pages.response(editions.versions(DocumentKind.QUESTIONNAIRE, id, before, limit), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "postQuestionnaireVersion",
            summary = "Begin the next version",
            description =
                    "As a draft, with the content of an earlier version or another. A questionnaire has one draft at a time.")
    @APIResponse(
            responseCode = "201",
            description = "Begun.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Path of the version.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = QuestionnaireVersionView.class)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for the version to begin with")
    @APIResponse(responseCode = "409", description = "DRAFT_EXISTS (version names it), IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response post(
            @PathParam("id") @Pattern(regexp = QuestionnaireResource.ID) String id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each version.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PostQuestionnaireVersion.class)))
                    @NotNull
                    @Valid
                    PostQuestionnaireVersion body) {
        return idempotency.run(key, "post-questionnaire-version:" + id, body, () -> {
            PutQuestionnaire given = body.draft();
            EditionDraft<QuestionnaireContent> draft = given == null ? null : given.draft();
            Edition<QuestionnaireContent> made = editions.revise(type, id, body.from(), draft, user.subject());
            return Reply.created(
                    QuestionnaireVersionView.of(made), QuestionnaireResource.PATH + id + "/versions/" + made.version());
        });
    }

    @GET
    @Path("{version}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getQuestionnaireVersion", summary = "One version of a questionnaire")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes with the draft and its stage.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = QuestionnaireVersionView.class),
                            examples = @ExampleObject(name = "draft", value = QuestionnaireExamples.VERSION)))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response get(
            @PathParam("id") @Pattern(regexp = QuestionnaireResource.ID) String id, @PathParam("version") int version) {
        return answer(editions.find(type, id, version));
    }

    @PUT
    @Path("{version}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "putQuestionnaireVersion",
            summary = "Change a draft",
            description = "Whoever changes it is one of its authors from then on, and may not approve it.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            headers = @Header(name = "ETag", description = "The new one.", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = QuestionnaireVersionView.class)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "VERSION_FROZEN: it has left DRAFT, and never changes")
    @APIResponse(responseCode = "412", description = "STALE_VERSION: If-Match names an earlier state")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public Response put(
            @PathParam("id") @Pattern(regexp = QuestionnaireResource.ID) String id,
            @PathParam("version") int version,
            @Parameter(description = "The ETag last seen; without it the change is made whatever the state.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PutQuestionnaire.class)))
                    @NotNull
                    @Valid
                    PutQuestionnaire body) {
        return answer(editions.change(type, id, version, body.draft(), ifMatch, user.subject()));
    }

    @POST
    @Path("{version}/stages")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "postQuestionnaireStage",
            summary = "Try, approve or retire a version",
            description =
                    "DRAFT goes to PILOT, PILOT to APPROVED, each of them to RETIRED. A version with a fault is refused with"
                            + " every fault. Nobody approves what he wrote. The version that was in the stage before is"
                            + " retired.")
    @APIResponse(
            responseCode = "200",
            description = "In its new stage.",
            content = @Content(schema = @Schema(implementation = QuestionnaireVersionView.class)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, APPROVER_IS_AUTHOR")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "STAGE_ILLEGAL (stage says where it is), IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "412", description = "STALE_VERSION: If-Match names an earlier state")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with every fault, IDEMPOTENCY_KEY_REUSED",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "faults", value = QuestionnaireExamples.REFUSED)))
    public Response stage(
            @PathParam("id") @Pattern(regexp = QuestionnaireResource.ID) String id,
            @PathParam("version") int version,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each change.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @Parameter(description = "The ETag of the version that was looked at.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StageChange.class)))
                    @NotNull
                    @Valid
                    StageChange body) {
        return idempotency.run(
                key,
                "post-questionnaire-stage:" + id + ":" + version,
                body,
                () -> Reply.ok(
                        QuestionnaireVersionView.of(editions.move(type, id, version, body, ifMatch, user.subject()))));
    }

    private static Response answer(Edition<QuestionnaireContent> questionnaire) {
        return Response.ok(QuestionnaireVersionView.of(questionnaire))
                .header(HttpHeaders.ETAG, questionnaire.etag())
                .build();
    }
}
