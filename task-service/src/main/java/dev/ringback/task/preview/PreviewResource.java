package dev.ringback.task.preview;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.Problems;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The dry run of programs. */
@Path("/v1/programs/{id}/previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
@RunOnVirtualThread
public class PreviewResource {

    private final PreviewService previews;

    PreviewResource(PreviewService previews) {
        this.previews = previews;
    }

    /** Previews a program. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.BI})
    @Operation(
            operationId = "previewProgram",
            summary = "Ask which callbacks would come",
            description =
                    "Decides by the code that plans for real, and changes nothing: which callbacks these facts would give, when, and why each"
                            + " fact is in or out. Of stored facts or of facts in the body; of the program in force or of one in the body. A fact is"
                            + " the body of a POST of the program's trigger; of a CALL it has endedAt, outcome, disposition, purpose, programId and"
                            + " business. What"
                            + " contact protection would say on the day is asked of /v1/contact-checks.")
    @APIResponse(
            responseCode = "200",
            description =
                    "The facts and the callbacks they would give. Ask again with the same body and nextCursor for the next page.",
            content =
                    @Content(
                            schema = @Schema(implementation = PreviewAnswer.class),
                            examples = @ExampleObject(name = "deals", value = PreviewExamples.ANSWER)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such program, and none in the body")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description =
                    "VALIDATION_FAILED with each field at fault, e.g. facts[2].amount or program.schedule.fromDay")
    public PreviewAnswer preview(
            @PathParam("id") @Identifier String id,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "How many facts of a period.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Parameter(description = "The language of the explanations, en or zh.")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    @Nullable
                    String language,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PreviewRequest.class),
                                            examples = {
                                                @ExampleObject(name = "facts", value = PreviewExamples.FACTS),
                                                @ExampleObject(name = "period", value = PreviewExamples.PERIOD)
                                            }))
                    @NotNull
                    @Valid
                    PreviewRequest body) {
        return previews.preview(id, body, Cursor.decode(cursor, 1), limit, Problems.language(language));
    }
}
