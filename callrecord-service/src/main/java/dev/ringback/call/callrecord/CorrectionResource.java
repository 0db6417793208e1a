package dev.ringback.call.callrecord;

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

/** Corrections of recorded outcomes over HTTP. */
@Path("/v1/call-records/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Call records", description = "Dial attempts and what became of them.")
@RunOnVirtualThread
class CorrectionResource {

    private static final String PATH = "/v1/call-records/";
    private static final String OPERATION = "correct-call-record";

    private final CorrectionService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    CorrectionResource(CorrectionService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** What a key stands for: the correction of one call. */
    private record Request(UUID callId, PostCorrection body) {}

    @POST
    @Path("corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY, Roles.SUPERVISOR})
    @Operation(
            operationId = "correctCallRecord",
            summary = "Correct a recorded outcome",
            description =
                    "The body says what came of the call, whole, by the rules of the first record. Task, complaint and points"
                            + " follow by event; the dial stays a dial. What was recorded before stays readable as a revision.")
    @APIResponse(
            responseCode = "201",
            description = "The call record at its new revision.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the record.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = CallRecordView.class)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "NOTHING_CORRECTED when the record says the same already, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "answers", value = CallRecordExamples.ANSWERS_MISSING)))
    public Response correct(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each correction.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PostCorrection.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "not all answered",
                                                            value = CallRecordExamples.POST_CORRECTION)))
                    @NotNull
                    @Valid
                    PostCorrection body) {
        return idempotency.run(
                key,
                OPERATION,
                new Request(id, body),
                () -> Reply.created(service.correct(id, body, user.subject()), PATH + id));
    }

    @GET
    @Path("revisions")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listCallRevisions",
            summary = "What a call was recorded as over time",
            description = "In order; the last revision is how the record reads now. An agent sees only his own calls.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = RevisionPage.class),
                            examples = @ExampleObject(name = "corrected once", value = CallRecordExamples.REVISIONS)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, also for a record of another agent")
    public Response revisions(
            @PathParam("id") UUID id,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        Cursor after = Cursor.decode(cursor, 1);
        int behind = after == null ? 0 : (int) Math.clamp(after.number(0), 0, Integer.MAX_VALUE);
        return Pages.response(service.revisions(id, CallRecordResource.ownOnly(user), behind, limit), uri);
    }
}
