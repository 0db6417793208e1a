package dev.ringback.complaint.intake;

import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.ComplaintKind;
import dev.ringback.complaint.course.ComplaintQuery;
import dev.ringback.complaint.course.ComplaintState;
import dev.ringback.complaint.view.ComplaintExamples;
import dev.ringback.complaint.view.ComplaintPage;
import dev.ringback.complaint.view.ComplaintView;
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
import jakarta.ws.rs.BeanParam;
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

/** Complaints over HTTP (CMPL-1). */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Complaints of customers and the time to answer them.")
@RunOnVirtualThread
class ComplaintResource {

    private static final String PATH = "/v1/complaints/";
    private static final String OPERATION = "raise-complaint";

    private final ComplaintService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    ComplaintResource(ComplaintService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.AGENT, Roles.CRM})
    @Operation(
            operationId = "raiseComplaint",
            summary = "Take a complaint in",
            description =
                    "The customer is to be answered within 12 clock hours of receipt. A complaint about attitude or"
                            + " harassment asks for the do-not-call list at once, where the customer or the number is"
                            + " known. A source may send a complaint again: with equal content it gets the known one."
                            + " Telephone numbers in the text are masked before it is stored.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the complaint.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "raised", value = ComplaintExamples.COMPLAINT)))
    @APIResponse(
            responseCode = "200",
            description = "The source sent the same complaint before.",
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "known", value = ComplaintExamples.COMPLAINT)))
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "409", description = "EXTERNAL_ID_CONFLICT, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "future", value = ComplaintExamples.IN_THE_FUTURE)))
    public Response raise(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each complaint.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RaiseComplaint.class),
                                            examples =
                                                    @ExampleObject(name = "attitude", value = ComplaintExamples.RAISE)))
                    @NotNull
                    @Valid
                    RaiseComplaint body) {
        return idempotency.run(key, OPERATION, body, () -> {
            ComplaintService.Taken taken = service.raise(body, user.subject());
            return taken.fresh()
                    ? Reply.created(taken.complaint(), PATH + taken.complaint().id())
                    : Reply.ok(taken.complaint());
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "getComplaint",
            summary = "One complaint",
            description =
                    "Whom a complaint is about does not see it (CMPL-10). Who is in the directory sees those that his unit, or one"
                            + " below it, handles or is accused in.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint.",
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "raised", value = ComplaintExamples.COMPLAINT)))
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a complaint about the caller, or of another org scope")
    public ComplaintView get(@PathParam("id") UUID id) {
        return service.find(id, Actor.of(user));
    }

    @GET
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listComplaints",
            summary = "Complaints in order of their receipt",
            description = "Those about the caller (CMPL-10), and of other org scopes, are left out.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintPage.class),
                            examples = @ExampleObject(name = "page", value = ComplaintExamples.PAGE)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public Response list(
            @Parameter(description = "Only those that stand here.") @QueryParam("state") @Nullable ComplaintState state,
            @Parameter(
                            description = "true: only those whose time to answer is over; false: only the others.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("overdue")
                    @Pattern(regexp = "true|false")
                    @Nullable
                    String overdue,
            @Parameter(description = "Only these.") @QueryParam("kind") @Nullable ComplaintKind kind,
            @Parameter(description = "Only those this department handles.")
                    @QueryParam("departmentId")
                    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
                    @Nullable
                    String departmentId,
            @Parameter(description = "Only those of this customer, and of those he was merged from.")
                    @QueryParam("customerId")
                    @Nullable
                    UUID customerId,
            @Valid @BeanParam ComplaintFilter more,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        Cursor after = Cursor.decode(cursor, 2);
        ComplaintQuery.Position position =
                after == null ? null : new ComplaintQuery.Position(after.instant(0), after.uuid(1));
        ComplaintQuery.Filter filter =
                more.with(state, overdue == null ? null : Boolean.valueOf(overdue), kind, departmentId, customerId);
        return Pages.response(service.list(new ComplaintQuery(filter, Actor.of(user), position, limit)), uri);
    }
}
