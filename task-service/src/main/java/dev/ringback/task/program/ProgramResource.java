package dev.ringback.task.program;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.input.Identifier;
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

/** Callback programs over HTTP. */
@Path("/v1/programs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs", description = "Which facts are called back, when, how often and about what (TASK-2, TASK-3).")
@RunOnVirtualThread
public class ProgramResource {

    private final Programs programs;
    private final ProgramService service;

    ProgramResource(Programs programs, ProgramService service) {
        this.programs = programs;
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listPrograms", summary = "The programs in force", description = "In order of their ids.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ProgramPage.class),
                            examples = @ExampleObject(name = "page", value = ProgramExamples.PAGE)))
    public Response list(
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        Cursor after = Cursor.decode(cursor, 1);
        List<ProgramView> rows = programs.page(after == null ? "" : after.text(0), limit + 1).stream()
                .map(ProgramView::of)
                .toList();
        return Pages.response(Page.of(rows, limit, row -> Cursor.of(row.id())), uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getProgram", summary = "One program")
    @APIResponse(
            responseCode = "200",
            description = "The version in force.",
            headers = @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ProgramView.class),
                            examples = @ExampleObject(name = "deals", value = ProgramExamples.VIEW)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response get(@PathParam("id") @Identifier String id) {
        Program program = programs.current(id).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        return answer(program, Response.Status.OK);
    }

    @GET
    @Path("{id}/planning")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "getProgramPlanning",
            summary = "How far callbacks follow the last change of a program",
            description =
                    "A change about a few thousand facts is done when it is answered; about more it goes on in the background.")
    @APIResponse(
            responseCode = "200",
            description = "How far.",
            content =
                    @Content(
                            schema = @Schema(implementation = ProgramPlanningView.class),
                            examples = @ExampleObject(name = "pending", value = ProgramExamples.PLANNING)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public ProgramPlanningView planning(@PathParam("id") @Identifier String id) {
        return service.planning(id);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putProgram",
            summary = "Create or change a program",
            description =
                    "Takes effect at once, as a new version: callbacks that are no tasks yet are planned anew, also of"
                            + " facts that came in before; about more than a few thousand facts in the background, see"
                            + " getProgramPlanning, and none opens by the old version meanwhile. Tasks keep the version they"
                            + " were made under.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The new version.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ProgramView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created.",
            headers = {
                @Header(name = "ETag", description = "The version.", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Location",
                        description = "Path of the program.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = ProgramView.class)))
    @APIResponse(responseCode = "412", description = "STALE_VERSION: If-Match names another version")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public Response put(
            @PathParam("id") @Identifier String id,
            @Parameter(description = "The ETag last seen; without it the change is made whatever the version.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ProgramRequest.class),
                                            examples = @ExampleObject(name = "deals", value = ProgramExamples.REQUEST)))
                    @NotNull
                    @Valid
                    ProgramRequest body) {
        Program program = service.put(id, body, ifMatch);
        return answer(program, program.version() == 1 ? Response.Status.CREATED : Response.Status.OK);
    }

    private static Response answer(Program program, Response.Status status) {
        Response.ResponseBuilder answer = Response.status(status)
                .entity(ProgramView.of(program))
                .header(HttpHeaders.ETAG, ProgramService.etag(program.version()));
        if (status == Response.Status.CREATED) {
            answer.header(HttpHeaders.LOCATION, "/v1/programs/" + program.id());
        }
        return answer.build();
    }
}
