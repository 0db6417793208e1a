package dev.ringback.task.customer;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.input.PlainText;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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

/** Customers over HTTP. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Customers",
        description = "Customers of the source systems; numbers are stored encrypted and shown masked.")
@RunOnVirtualThread
public class CustomerResource {

    private final CustomerService service;
    private final CustomerReading reading;

    CustomerResource(CustomerService service, CustomerReading reading) {
        this.service = service;
        this.reading = reading;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CRM, Roles.ADMIN})
    @Operation(
            operationId = "registerCustomer",
            summary = "Register a customer",
            description =
                    "Once per (source, externalId): sent again with equal content it answers 200 with the customer"
                            + " that exists, with other content 409.")
    @APIResponse(
            responseCode = "201",
            description = "Registered.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Path of the customer.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = CustomerView.class),
                            examples = @ExampleObject(name = "customer", value = CustomerExamples.VIEW)))
    @APIResponse(
            responseCode = "200",
            description = "Known with equal content.",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(
            responseCode = "409",
            description = "EXTERNAL_ID_CONFLICT with the field that differs, IDEMPOTENCY_IN_FLIGHT",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "conflict", value = CustomerExamples.CONFLICT)))
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response register(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each customer.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CustomerRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "customer",
                                                            value = CustomerExamples.REQUEST)))
                    @NotNull
                    @Valid
                    CustomerRequest body) {
        return service.register(key, body);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.CRM, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "getCustomer",
            summary = "One customer",
            description =
                    "An agent sees a customer while holding a task about them, and no other (GOV-2). Every reading is written down (GOV-5).")
    @APIResponse(
            responseCode = "200",
            description = "The customer.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes with the customer; for If-Match.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CustomerView.class),
                            examples = @ExampleObject(name = "customer", value = CustomerExamples.VIEW)))
    @APIResponse(responseCode = "403", description = "FORBIDDEN, CUSTOMER_NOT_YOURS")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response get(@PathParam("id") UUID id) {
        TaggedCustomer customer = reading.one(id);
        return Response.ok(customer.view())
                .header(HttpHeaders.ETAG, customer.etag())
                .build();
    }

    @GET
    @RolesAllowed({Roles.CRM, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listCustomers",
            summary = "Customers, or the one of a name",
            description = "In order of their ids.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header leads to the next.",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CustomerPage.class),
                            examples = @ExampleObject(name = "page", value = CustomerExamples.PAGE)))
    public Response list(
            @Parameter(description = "Only of this source system.", example = "crm")
                    @QueryParam("source")
                    @PlainText(max = 64)
                    @Nullable
                    String source,
            @Parameter(description = "Only with this id there.", example = "C-1001")
                    @QueryParam("externalId")
                    @PlainText(max = 128)
                    @Nullable
                    String externalId,
            @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Size of the page.")
                    @QueryParam("limit")
                    @DefaultValue(Pages.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Pages.MAX_LIMIT)
                    int limit,
            @Context UriInfo uri) {
        return Pages.response(reading.list(source, externalId, Cursor.decode(cursor, 1), limit), uri);
    }
}
