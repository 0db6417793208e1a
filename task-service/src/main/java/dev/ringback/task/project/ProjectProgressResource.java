package dev.ringback.task.project;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** What is told of projects after they came in, over HTTP. */
@Path("/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
@RunOnVirtualThread
public class ProjectProgressResource {

    private final ProjectService projects;

    ProjectProgressResource(ProjectService projects) {
        this.projects = projects;
    }

    @POST
    @Path("{id}/completions")
    @RolesAllowed({Roles.CRM, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            operationId = "completeProject",
            summary = "Tell the completion of a project",
            description =
                    "A project that was early is called back on that day, one that was late once more then (TASK-6). Told again alike it answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Told; the project as it is now.",
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
            description = "Was told alike.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "ALREADY_TOLD with other content, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response complete(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each completion.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Progress.Completion.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "completion",
                                                            value = ProjectExamples.COMPLETION)))
                    @NotNull
                    @Valid
                    Progress.Completion body) {
        return projects.tell(key, id, body);
    }

    @POST
    @Path("{id}/warranties")
    @RolesAllowed({Roles.CRM, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            operationId = "issueWarranty",
            summary = "Tell that the warranty was issued",
            description =
                    "Spot checks during it are planned, and the feedback form is asked for if the project is completed without one (TASK-7). Told again alike it answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Told; the project as it is now.",
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
            description = "Was told alike.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "ALREADY_TOLD with other content, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response warrant(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each warranty.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Progress.Warranty.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "warranty",
                                                            value = ProjectExamples.WARRANTY)))
                    @NotNull
                    @Valid
                    Progress.Warranty body) {
        return projects.tell(key, id, body);
    }

    @POST
    @Path("{id}/feedback-forms")
    @RolesAllowed({Roles.CRM, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            operationId = "receiveFeedbackForm",
            summary = "Tell that the customer's feedback form came back",
            description =
                    "It is asked for no more: an open callback about it ends CANCELLED (TASK-7). Told again alike it answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Told; the project as it is now.",
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
            description = "Was told alike.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "ALREADY_TOLD with other content, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response receiveForm(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each form.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Progress.FeedbackForm.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "form",
                                                            value = ProjectExamples.FEEDBACK_FORM)))
                    @NotNull
                    @Valid
                    Progress.FeedbackForm body) {
        return projects.tell(key, id, body);
    }
}
