package dev.ringback.complaint.intake;

import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.ComplaintQuery;
import dev.ringback.complaint.course.ComplaintState;
import dev.ringback.complaint.view.ComplaintView;
import dev.ringback.platform.export.ExportStream;
import dev.ringback.platform.export.MediaTypes;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Complaints as a file, one row each. */
@Path("/v1/complaints")
@Tag(name = "Complaints", description = "Complaints of customers and the time to answer them.")
@RunOnVirtualThread
class ExportResource {

    private static final String CSV = "id,number,source,externalId,kind,channel,causeClass,level,…\n"
            + "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30,C-1042,hotline,C-2026-0001,COMPLAINT,PHONE,ATTITUDE,NORMAL,…\n";

    private final ComplaintService service;
    private final ExportStream stream;
    private final CurrentUser user;

    ExportResource(ComplaintService service, ExportStream stream, CurrentUser user) {
        this.service = service;
        this.stream = stream;
        this.user = user;
    }

    @GET
    @Path("export")
    @Produces({MediaTypes.CSV, MediaTypes.NDJSON})
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.BI})
    @Operation(
            operationId = "exportComplaints",
            summary = "Complaints as a file",
            description =
                    "One row each, in order of their receipt, as CSV or NDJSON by Accept. Those about the caller (CMPL-10), and of"
                            + " other org scopes, are left out. That they were taken out is noted (GOV-5).")
    @APIResponse(
            responseCode = "200",
            description = "All that were asked for.",
            content = {
                @Content(
                        mediaType = MediaTypes.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = CSV)),
                @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = ComplaintView.class))
            })
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    public Response export(
            @Parameter(description = "Only those that stand here.") @QueryParam("state") @Nullable ComplaintState state,
            @Parameter(description = "Only those this department handles.")
                    @QueryParam("departmentId")
                    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
                    @Nullable
                    String departmentId,
            @Valid @BeanParam ComplaintFilter more,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
        Actor by = Actor.of(user);
        service.noteExport(by.subject());
        Supplier<List<?>> pages = pages(more.with(state, null, null, departmentId, null), by);
        boolean lines = accept != null && accept.contains(MediaTypes.NDJSON);
        StreamingOutput output = lines ? stream.ndjson(pages) : stream.csv(ComplaintColumns.ALL, pages);
        return Response.ok(output, lines ? MediaTypes.NDJSON : MediaTypes.CSV + ";charset=UTF-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private Supplier<List<?>> pages(ComplaintQuery.Filter filter, Actor by) {
        return new Supplier<>() {
            private ComplaintQuery.@Nullable Position after;

            @Override
            public List<?> get() {
                List<ComplaintView> page = service.exported(new ComplaintQuery(filter, by, after, Pages.MAX_LIMIT))
                        .items();
                if (!page.isEmpty()) {
                    ComplaintView last = page.getLast();
                    after = new ComplaintQuery.Position(last.receivedAt(), last.id());
                }
                return page;
            }
        };
    }
}
