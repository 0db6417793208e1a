package dev.ringback.task.enquiry;

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

/** Enquiries over HTTP. */
@Path("/v1/enquiries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enquiries", description = "Technical enquiries, which TASK-3 calls back in the week that follows.")
@RunOnVirtualThread
public class EnquiryResource {

    private final FactService facts;
    private final EnquiryKind enquiries;

    EnquiryResource(FactService facts, EnquiryKind enquiries) {
        this.facts = facts;
        this.enquiries = enquiries;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CRM, Roles.ADMIN})
    @Operation(
            operationId = "receiveEnquiry",
            summary = "Take an enquiry in",
            description =
                    "Once per (source, externalId): sent again with equal content it answers 200 with the enquiry"
                            + " that exists, with other content 409. A customer unknown until now is registered with it, and the callback is planned.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the enquiry.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = EnquiryView.class),
                            examples = @ExampleObject(name = "enquiry", value = EnquiryExamples.VIEW)))
    @APIResponse(
            responseCode = "200",
            description = "Known with equal content.",
            content = @Content(schema = @Schema(implementation = EnquiryView.class)))
    @APIResponse(
            responseCode = "409",
            description = "EXTERNAL_ID_CONFLICT with the field that differs, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "fields", value = EnquiryExamples.INVALID)))
    public Response receive(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each enquiry.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = EnquiryRequest.class),
                                            examples = {
                                                @ExampleObject(name = "enquiry", value = EnquiryExamples.REQUEST),
                                                @ExampleObject(
                                                        name = "known customer",
                                                        value = EnquiryExamples.REQUEST_BY_ID)
                                            }))
                    @NotNull
                    @Valid
                    EnquiryRequest body) {
        return facts.take(key, enquiries, body);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CRM, Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getEnquiry", summary = "One enquiry")
    @APIResponse(
            responseCode = "200",
            description = "The enquiry.",
            content =
                    @Content(
                            schema = @Schema(implementation = EnquiryView.class),
                            examples = @ExampleObject(name = "enquiry", value = EnquiryExamples.VIEW)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public EnquiryView get(@PathParam("id") UUID id) {
        return facts.get(enquiries, id);
    }
}
