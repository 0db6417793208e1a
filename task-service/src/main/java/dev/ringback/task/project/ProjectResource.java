package dev.ringback.task.project;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.fact.FactService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** Projects over HTTP. */
@Path("/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Projects",
        description =
                "Projects in progress, which TASK-6 calls back at their stages, and completed ones, which TASK-7 does.")
@RunOnVirtualThread
public class ProjectResource {

    private final FactService facts;
    private final ProjectKind projects;
    private final CallbackForms forms;

    ProjectResource(FactService facts, ProjectKind projects, CallbackForms forms) {
        this.facts = facts;
        this.projects = projects;
        this.forms = forms;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CRM, Roles.ADMIN})
    @Operation(
            operationId = "receiveProject",
            summary = "Take a project in",
            description =
                    "Once per (source, externalId): sent again with equal content it answers 200 with the project that exists, with other"
                            + " content 409. Its callback form comes with it: the callbacks of its stages are planned (TASK-6, TASK-7). A"
                            + " completion, warranty or feedback form that is left out is not compared; it is told by a path of its own.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the project.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectView.class),
                            examples = @ExampleObject(name = "project", value = ProjectExamples.VIEW)))
    @APIResponse(
            responseCode = "200",
            description = "Known with equal content.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(
            responseCode = "409",
            description = "EXTERNAL_ID_CONFLICT with the field that differs, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response receive(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each project.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ProjectRequest.class),
                                            examples =
                                                    @ExampleObject(name = "project", value = ProjectExamples.REQUEST)))
                    @NotNull
                    @Valid
                    ProjectRequest body) {
        return facts.take(key, projects, body);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CRM, Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getProject", summary = "One project")
    @APIResponse(
            responseCode = "200",
            description = "The project.",
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectView.class),
                            examples = @ExampleObject(name = "project", value = ProjectExamples.VIEW)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public ProjectView get(@PathParam("id") UUID id) {
        return facts.get(projects, id);
    }

    @GET
    @Path("{id}/callbacks")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "getProjectCallbacks",
            summary = "The callback form of a project",
            description =
                    "What is owed, and what came of it: the coverage of its stages is complete when called equals required. For who has a manager's approval that has not"
                            + " run out (GOV-4); every reading is written down.")
    @APIResponse(
            responseCode = "200",
            description = "The form.",
            content =
                    @Content(
                            schema = @Schema(implementation = CallbackForm.class),
                            examples = @ExampleObject(name = "form", value = ProjectExamples.FORM)))
    @APIResponse(responseCode = "403", description = "FORBIDDEN, APPROVAL_REQUIRED")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public CallbackForm callbacks(@PathParam("id") UUID id) {
        return forms.of(id);
    }
}
