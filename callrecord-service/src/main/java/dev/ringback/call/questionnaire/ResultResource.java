package dev.ringback.call.questionnaire;

import dev.ringback.call.edition.Edition;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Results of questionnaires over HTTP, and which one is for a call. */
@Path("/v1/questionnaires")
@Tag(
        name = "Questionnaires",
        description = "The form of a callback for its purpose: typed questions, in versions, and what was answered.")
@RunOnVirtualThread
class ResultResource {

    private static final String CSV = "text/csv";
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private final ResultService service;

    ResultResource(ResultService service) {
        this.service = service;
    }

    @GET
    @Path("current")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "getCurrentQuestionnaire",
            summary = "The questionnaire for a purpose and business",
            description =
                    "What a dial made now is held to: of several approved ones the most particular, a named business before any,"
                            + " a named purpose before any. For the form on an agent's screen.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content =
                    @Content(
                            schema = @Schema(implementation = QuestionnaireVersionView.class),
                            examples = @ExampleObject(name = "deal", value = QuestionnaireExamples.VERSION)))
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND: none; then the questions of the program are answered in words")
    public Response current(
            @Parameter(description = "Purpose of the callback.", example = "DEAL", required = true)
                    @QueryParam("purpose")
                    @NotBlank
                    @Size(max = 64)
                    String purpose,
            @Parameter(description = "Its business.", example = "doors")
                    @QueryParam("business")
                    @Size(max = 64)
                    @Nullable
                    String business) {
        Edition<QuestionnaireContent> found = service.current(purpose, business);
        return Response.ok(QuestionnaireVersionView.of(found))
                .header(HttpHeaders.ETAG, found.etag())
                .build();
    }

    @GET
    @Path("{id}/results")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.BI, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "getQuestionnaireResults",
            summary = "What was answered, question by question",
            description =
                    "On calls begun on these business dates, with their corrections: counts, means, percentages and failing"
                            + " answers, version by version. JSON, or CSV by Accept: text/csv.")
    @APIResponse(
            responseCode = "200",
            description = "The results.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ResultsView.class),
                        examples = @ExampleObject(name = "April", value = QuestionnaireExamples.RESULTS)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "406", description = "NOT_ACCEPTABLE: neither JSON nor CSV")
    public Response results(
            @PathParam("id") @Pattern(regexp = QuestionnaireResource.ID) String id,
            @Parameter(description = "First business date.", example = "2026-04-01", required = true)
                    @QueryParam("from")
                    @NotNull
                    @Pattern(regexp = DATE)
                    String from,
            @Parameter(description = "Last business date, included.", example = "2026-04-30", required = true)
                    @QueryParam("to")
                    @NotNull
                    @Pattern(regexp = DATE)
                    String to,
            @jakarta.ws.rs.core.Context HttpHeaders headers) {
        ResultsView results = service.results(id, date("from", from), date("to", to));
        boolean table = headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(type -> type.toString().startsWith(CSV))
                .isPresent();
        return table
                ? Response.ok(ResultCsv.of(results), CSV + ";charset=UTF-8").build()
                : Response.ok(results, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static LocalDate date(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new ProblemException(CommonError.INVALID_PARAMETER)
                    .violation(name, "NOT_A_DATE", "not a date such as 2026-04-01");
        }
    }
}
