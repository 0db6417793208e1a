package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.demo.plan.ComplaintCase;
import dev.ringback.stack.demo.plan.Customer;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The requests of the complaint office, each with its line in the log. */
final class Complaints {

    private static final String OFFICER = "complaint-officer";

    private final Stage stage;

    Complaints(Stage stage) {
        this.stage = stage;
    }

    /** Takes a case in that reaches the office itself. */
    JsonNode raise(ComplaintCase complaint) {
        Fields body = Fields.of("source", "hotline")
                .and("externalId", complaint.id())
                .and("kind", complaint.matter().kind())
                .and("channel", complaint.matter().channel())
                .and("causeClass", complaint.matter().causeClass())
                .and("subjectAgentId", complaint.matter().accused())
                .and("text", "As told on the telephone: " + complaint.matter().causeClass())
                .and("receivedAt", String.valueOf(complaint.receivedAt()));
        String contact = switch (complaint.caller()) {
            case ComplaintCase.Named named -> {
                body.and("customerId", customerId(named));
                yield stage.contacts().name(named.customer().phone());
            }
            case ComplaintCase.Nameless nameless -> {
                body.and("numberRef", lookup(nameless.phone()).path("numberRef").asText());
                yield stage.contacts().name(nameless.phone());
            }
            case ComplaintCase.OnCall onCall ->
                throw new IllegalArgumentException(complaint.id() + " is found on a call");
        };
        JsonNode view = post("/v1/complaints", OFFICER, body, "Complaint " + complaint.id());
        log(complaint, view, contact);
        return view;
    }

    /** The agent reports what a customer said on a call; gives the issue's id. */
    String report(ComplaintCase complaint, ComplaintCase.OnCall onCall, CallBook.Recorded call) {
        Fields body = Fields.of("callId", call.callId())
                .and("kind", complaint.matter().kind())
                .and("causeClass", complaint.matter().causeClass())
                .and("text", "The customer brought it up on the call.");
        JsonNode issue = Stage.accepted(
                        stage.api().post("/v1/issues", stage.agentToken(onCall.agent()), body.map()),
                        "The issue of " + complaint.id())
                .body();
        stage.log()
                .add(
                        "issue",
                        Fields.of("issueId", issue.path("id").asText())
                                .and("callId", call.callId())
                                .and("agentId", onCall.agent())
                                .and("nature", complaint.matter().kind())
                                .and("causeClass", complaint.matter().causeClass())
                                .and("reportedAt", issue.path("reportedAt").asText())
                                .map());
        return issue.path("id").asText();
    }

    /** The complaint that was opened for an issue, once it is known. */
    JsonNode opened(ComplaintCase complaint, String issueId, Waits waits) {
        String complaintId = waits.text(
                "the complaint of issue " + issueId,
                () -> stage.api()
                        .get("/v1/issues/" + issueId, stage.token("supervisor"))
                        .body()
                        .path("complaintId")
                        .asText());
        JsonNode view = view(complaintId);
        log(complaint, view, null);
        return view;
    }

    JsonNode view(String complaintId) {
        return Stage.accepted(
                        stage.api().get("/v1/complaints/" + complaintId, stage.token(OFFICER)),
                        "Complaint " + complaintId)
                .body();
    }

    /** Answers the customer at an instant, now if there is none. */
    void reply(String complaintId, @Nullable Instant at) {
        Fields body = Fields.of("channel", "PHONE")
                .and("text", "We have apologised and said what we do about it.")
                .and("repliedAt", at == null ? null : at.toString());
        JsonNode view = post("/v1/complaints/" + complaintId + "/replies", OFFICER, body, "The reply");
        stage.log()
                .add(
                        "reply",
                        Fields.of("complaintId", complaintId)
                                .and(
                                        "repliedAt",
                                        at == null ? view.path("answeredAt").asText() : at.toString())
                                .map());
    }

    /** Handles it; who is named asks the customer. */
    JsonNode resolve(String complaintId, @Nullable String agent) {
        Fields body = Fields.of("text", "Set right.").and("followUpAgentId", agent);
        JsonNode view = post("/v1/complaints/" + complaintId + "/resolutions", OFFICER, body, "The resolution");
        stage.log()
                .add(
                        "resolution",
                        Fields.of("complaintId", complaintId)
                                .and("resolvedAt", view.path("resolvedAt").asText())
                                .and("agentId", agent)
                                .map());
        return view;
    }

    void close(String complaintId, String reason) {
        post("/v1/complaints/" + complaintId + "/closures", OFFICER, Fields.of("reason", reason), "The closure");
        stage.log().add("closure", Map.of("complaintId", complaintId, "reason", reason));
    }

    /** Judges it by the item for complaints about attitude; gives the finding's id. */
    String judge(String complaintId, boolean companyCaused) {
        Fields body = Fields.of("companyCaused", companyCaused)
                .and("standard", "003 part 5, 4.3")
                .and("penaltyItem", companyCaused ? "S3:4.3" : null)
                .and("reason", companyCaused ? "The recording shows it." : "The recording shows nothing of the kind.");
        JsonNode finding = post("/v1/complaints/" + complaintId + "/findings", "quality", body, "The finding");
        stage.log()
                .add(
                        "finding",
                        Fields.of("findingId", finding.path("id").asText())
                                .and("complaintId", complaintId)
                                .and("companyCaused", companyCaused)
                                .and("item", companyCaused ? "S3:4.3" : null)
                                .map());
        return finding.path("id").asText();
    }

    void overturn(String findingId) {
        post(
                "/v1/findings/" + findingId + "/overturnings",
                "manager",
                Fields.of("reason", "The recording is of another call."),
                "The overturning");
        stage.log().add("overturning", Map.of("findingId", findingId));
    }

    /** CMPL-4: holds from the task service's commit, which the complaint shows. */
    void awaitListed(String complaintId, Waits waits) {
        waits.until(
                "the do-not-call list to take complaint " + complaintId,
                () -> view(complaintId).path("dnc").path("state").asText().equals("LISTED"));
        stage.log()
                .add(
                        "listed",
                        Fields.of("complaintId", complaintId)
                                .and(
                                        "at",
                                        view(complaintId)
                                                .path("dnc")
                                                .path("listedAt")
                                                .asText())
                                .map());
    }

    private void log(ComplaintCase complaint, JsonNode view, @Nullable String contact) {
        stage.log()
                .add(
                        "complaint",
                        Fields.of("complaintId", view.path("id").asText())
                                .and("case", complaint.id())
                                .and("issueId", view.path("issueId").asText(null))
                                .and("externalId", view.path("externalId").asText())
                                .and("customerId", view.path("customerId").asText(null))
                                .and("nature", complaint.matter().kind())
                                .and("causeClass", complaint.matter().causeClass())
                                .and("accused", complaint.matter().accused())
                                .and("receivedAt", view.path("receivedAt").asText())
                                .and("contact", contact)
                                .map());
    }

    private String customerId(ComplaintCase.Named caller) {
        Customer customer = caller.customer();
        if (caller.fresh()) {
            return new Customers(stage).register(customer);
        }
        String found = lookup(customer.phone())
                .path("customers")
                .path(0)
                .path("customerId")
                .asText();
        if (found.isEmpty()) {
            throw new PlayFailedException("The lookup does not find customer " + customer.externalId());
        }
        return found;
    }

    private JsonNode lookup(String phone) {
        return post("/v1/customers/lookups", OFFICER, Fields.of("phone", phone), "The lookup of a number");
    }

    private JsonNode post(String path, String role, Fields body, String what) {
        return Stage.accepted(stage.api().post(path, stage.token(role), body.map()), what)
                .body();
    }
}
