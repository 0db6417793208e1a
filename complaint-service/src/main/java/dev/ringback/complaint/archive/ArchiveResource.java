package dev.ringback.complaint.archive;

import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.Party;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Map;
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

/** The archive of complaints over HTTP (GOV-7). */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Complaints of customers and the time to answer them.")
@RunOnVirtualThread
class ArchiveResource {

    private static final String ARCHIVE = """
            {"codingKind": "SUPPLIER", "coding": "GYS-0042", "place": "Cabinet 3, folder 12"}""";

    private static final String ENTRY = """
            {
              "complaintId": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30",
              "number": "C-1042",
              "round": 1,
              "codingKind": "SUPPLIER",
              "coding": "GYS-0042",
              "place": "Cabinet 3, folder 12",
              "subjectAgentId": "A01",
              "parties": [],
              "archivedAt": "2026-04-03T03:00:00Z",
              "archivedBy": "officer-1",
              "retainUntil": "2029-04-03"
            }""";

    private final ArchiveService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    ArchiveResource(ArchiveService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Path("{id}/archivings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.MANAGER})
    @Operation(
            operationId = "archiveComplaint",
            summary = "Archive a closed complaint",
            description =
                    "Under the coding of a supplier, a partner point or the company (GOV-7). Nothing is added to it from then on, and its"
                            + " evidence is read with approval only (GOV-4). A customer heard of late who is not satisfied takes"
                            + " it out again.")
    @APIResponse(
            responseCode = "201",
            description = "Archived.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the index.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = ArchiveEntry.class),
                            examples = @ExampleObject(name = "archived", value = ENTRY)))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a complaint about the caller, or of another org scope")
    @APIResponse(
            responseCode = "409",
            description = "NOT_CLOSED, APPEAL_PENDING, COMPLAINT_ARCHIVED, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response archive(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ArchiveComplaint.class),
                                            examples = @ExampleObject(name = "supplier", value = ARCHIVE)))
                    @NotNull
                    @Valid
                    ArchiveComplaint body) {
        return idempotency.run(key, "archive-complaint", Map.of("id", id, "body", body), () -> {
            ArchiveEntry entry = service.archive(id, body, Actor.of(user));
            return Reply.created(entry, "/v1/complaints/archive?number=" + entry.number());
        });
    }

    @GET
    @Path("archive")
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listArchivedComplaints",
            summary = "The index of archived complaints",
            description =
                    "In the order of archiving. Those about the caller (CMPL-10), and of other org scopes, are left out. That it was"
                            + " searched is noted (GOV-5).")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ArchiveEntry.Page.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\": [" + ENTRY + "]}")))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    public Response index(
            @Parameter(description = "Only of this kind of coding.") @QueryParam("codingKind") @Nullable
                    CodingKind codingKind,
            @Parameter(description = "Only under this code.", example = "GYS-0042") @QueryParam("coding") @Nullable
                    String coding,
            @Parameter(description = "Only those about this party, as ROLE:id.", example = "SUPPLIER:S-07")
                    @QueryParam("party")
                    @Pattern(
                            regexp = "(DESIGNER|INSPECTOR|CREW|STORE|PARTNER|SUPPLIER):[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
                    @Nullable
                    String party,
            @Parameter(description = "Only those about this agent.") @QueryParam("subjectAgentId") @Nullable
                    String subjectAgentId,
            @Parameter(description = "Only the one of this number.", example = "C-1042")
                    @QueryParam("number")
                    @Pattern(regexp = "C-[1-9][0-9]{0,17}")
                    @Nullable
                    String number,
            @Parameter(description = "First local date of archiving.") @QueryParam("archivedFrom") @Nullable
                    LocalDate archivedFrom,
            @Parameter(description = "Last local date of archiving.") @QueryParam("archivedTo") @Nullable
                    LocalDate archivedTo,
            @Parameter(description = "Only those that need not be kept on this local date any more.")
                    @QueryParam("retainedBefore")
                    @Nullable
                    LocalDate retainedBefore,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        @Nullable Cursor after = Cursor.decode(cursor, 2);
        ArchiveService.IndexQuery query = new ArchiveService.IndexQuery(
                codingKind,
                coding,
                party == null ? null : Party.of(party),
                subjectAgentId,
                number == null ? null : Long.valueOf(number.substring(2)),
                archivedFrom,
                archivedTo,
                retainedBefore,
                after == null ? null : new ArchiveService.IndexQuery.Position(after.instant(0), after.uuid(1)),
                limit);
        return Pages.response(service.index(query, Actor.of(user)), uri);
    }
}
