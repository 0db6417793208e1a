package dev.ringback.task.masterdata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.customer.CustomerView;
import dev.ringback.task.customer.TaggedCustomer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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

/** Changes of customers over HTTP. */
@Path("/v1/customers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@RunOnVirtualThread
public class CustomerEditResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final CustomerEditService service;

    CustomerEditResource(CustomerEditService service) {
        this.service = service;
    }

    /** Changes a customer's master data. */
    @PATCH
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.CRM, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            operationId = "changeCustomer",
            summary = "Change a customer's master data",
            description =
                    "A JSON merge patch with a reason. Every change is recorded with who, when, what and why (TASK-4, GOV-5) and holds at once, for claims and dials"
                            + " too. A patch that changes nothing is recorded nowhere: it may be repeated safely. The source may go on stating"
                            + " what it stated before.")
    @APIResponse(
            responseCode = "200",
            description = "The customer as it is now.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes with the customer.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(responseCode = "400", description = "MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "CUSTOMER_MERGED with mergedInto when another customer stands for this one; CUSTOMER_ERASED")
    @APIResponse(
            responseCode = "412",
            description = "STALE_VERSION: If-Match names another version",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "stale", value = MasterDataExamples.STALE)))
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "415", description = "UNSUPPORTED_MEDIA_TYPE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public Response change(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag last seen; without it the change is made whatever the version.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MERGE_PATCH,
                                        schema = @Schema(implementation = CustomerPatch.class),
                                        examples =
                                                @ExampleObject(name = "key account", value = MasterDataExamples.PATCH)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = CustomerPatch.class),
                                        examples =
                                                @ExampleObject(name = "key account", value = MasterDataExamples.PATCH))
                            })
                    @Nullable
                    JsonNode body) {
        TaggedCustomer customer = service.patch(id, ifMatch, body);
        return Response.ok(customer.view())
                .header(HttpHeaders.ETAG, customer.etag())
                .build();
    }
}
