package dev.ringback.complaint.handling;

import dev.ringback.complaint.course.Actor;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
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

/** Hand-overs between departments over HTTP (CMPL-7). */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "Complaints of customers and the time to answer them.")
@RunOnVirtualThread
class HandOverResource {

    private static final String OFFER = """
            {"departmentId": "LOGISTICS", "reason": "The goods were broken on the way."}""";

    private static final String ANSWER = """
            {"accepted": true}""";

    private static final String FACTS = """
              "id": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a50",
              "complaintId": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30",
              "fromDepartmentId": "CUSTOMER-CARE",
              "toDepartmentId": "LOGISTICS",
              "reason": "The goods were broken on the way.",
              "offeredAt": "2026-04-01T03:00:00Z",
              "offeredBy": "officer-1",
              "dueAt": "2026-04-01T05:00:00Z"
            """;

    private static final String OFFERED = "{\n" + FACTS + "}";

    private static final String ACCEPTED = "{\n\"answer\": \"ACCEPTED\", \"answeredAt\": \"2026-04-01T04:00:00Z\","
            + " \"answeredBy\": \"officer-2\",\n" + FACTS + "}";

    private final HandOverService service;
    private final Idempotency idempotency;
    private final CurrentUser user;

    HandOverResource(HandOverService service, Idempotency idempotency, CurrentUser user) {
        this.service = service;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Path("{id}/hand-overs")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "offerHandOver",
            summary = "Ask another department to take a complaint",
            description =
                    "It stays with the department that has it, and on its clock, until the other accepts. One offer is pending at most.")
    @APIResponse(
            responseCode = "201",
            description = "Offered.",
            headers = {
                @Header(name = "Location", description = "Path of it.", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = HandOverView.class),
                            examples = @ExampleObject(name = "now", value = OFFERED)))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a complaint about the caller, or of another org scope")
    @APIResponse(
            responseCode = "409",
            description = "ALREADY_RESOLVED, COMPLAINT_CLOSED, HAND_OVER_PENDING, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response offer(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = OfferHandOver.class),
                                            examples = @ExampleObject(name = "example", value = OFFER)))
                    @NotNull
                    @Valid
                    OfferHandOver body) {
        return idempotency.run(key, "offer-hand-over", Map.of("id", id, "body", body), () -> {
            HandOverView now = service.offer(id, body, Actor.of(user));
            return Reply.created(now, "/v1/complaints/" + id + "/hand-overs");
        });
    }

    @POST
    @Path("{id}/hand-over-answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "answerHandOver",
            summary = "Accept a complaint, or send it back",
            description =
                    "By who works in the department that is handed it, or above. Accepted it is on that department's clock from now on.")
    @APIResponse(
            responseCode = "201",
            description = "Answered.",
            headers = {
                @Header(name = "Location", description = "Path of it.", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = HandOverView.class),
                            examples = @ExampleObject(name = "now", value = ACCEPTED)))
    @APIResponse(responseCode = "403", description = "FORBIDDEN; NOT_THE_RECEIVER: another department is handed it")
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a complaint about the caller, or of another org scope")
    @APIResponse(
            responseCode = "409",
            description = "ALREADY_RESOLVED, COMPLAINT_CLOSED, NO_HAND_OVER_PENDING, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response answer(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 128 visible ASCII characters, new for each.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AnswerHandOver.class),
                                            examples = @ExampleObject(name = "example", value = ANSWER)))
                    @NotNull
                    @Valid
                    AnswerHandOver body) {
        return idempotency.run(key, "answer-hand-over", Map.of("id", id, "body", body), () -> {
            HandOverView now = service.answer(id, body, Actor.of(user));
            return Reply.created(now, "/v1/complaints/" + id + "/hand-overs");
        });
    }

    @GET
    @Path("{id}/hand-overs")
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listHandOvers",
            summary = "From where to where a complaint was handed",
            description = "In their order; there is no next page.")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = HandOverView.Page.class),
                            examples = @ExampleObject(name = "accepted", value = "{\"items\": [" + ACCEPTED + "]}")))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND, also for a complaint about the caller, or of another org scope")
    public HandOverView.Page list(@PathParam("id") UUID id) {
        return new HandOverView.Page(service.of(id, Actor.of(user)));
    }
}
