package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Complaints, issues, findings, the do-not-call list and the customers of a stand-in platform: as much as the player speaks to,
 * and right in what the checker looks at.
 */
final class FakeOffice {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIME_TO_ANSWER = Duration.ofHours(12);
    private static final int FOLLOW_UP_DAYS = 3;

    private final FakePlatform platform;
    private final Map<String, ObjectNode> complaints = new LinkedHashMap<>();
    private final Map<String, ObjectNode> issues = new LinkedHashMap<>();
    private final Map<String, ObjectNode> demerits = new LinkedHashMap<>();
    private final Map<String, ObjectNode> doNotCall = new LinkedHashMap<>();
    private final Map<String, String> complaintOfFinding = new HashMap<>();

    FakeOffice(FakePlatform platform) {
        this.platform = platform;
    }

    static String list(Collection<ObjectNode> items) {
        return "200{\"items\":" + JSON.valueToTree(items) + "}";
    }

    String customers(String[] path, JsonNode json) {
        int phone = json.path("phone").asText().hashCode();
        if (path.length == 5) {
            return "201{\"id\":\"verification\"}";
        }
        return path.length == 4
                ? "200{\"numberRef\":\"k1:%s\",\"customers\":[{\"customerId\":\"c%d\"}],\"doNotCall\":false}"
                        .formatted("0".repeat(64), phone)
                : "201{\"id\":\"c%d\"}".formatted(phone);
    }

    String complaints(String[] path, JsonNode json) {
        if (path.length == 3) {
            return json.isEmpty() ? list(complaints.values()) : "201" + raise(json, null);
        }
        ObjectNode complaint = complaints.get(path[3]);
        if (path.length == 4) {
            return "200" + complaint;
        }
        return "201"
                + switch (path[4]) {
                    case "replies" -> reply(complaint, json);
                    case "resolutions" -> resolve(complaint, json);
                    case "closures" ->
                        complaint
                                .put("state", "CLOSED")
                                .put("closedReason", json.path("reason").asText());
                    default -> judge(complaint, json);
                };
    }

    private ObjectNode raise(JsonNode json, String issueId) {
        String id = "complaint-" + (complaints.size() + 1);
        ObjectNode complaint = json.deepCopy();
        String cause = json.path("causeClass").asText();
        boolean silences = cause.equals("ATTITUDE") || cause.equals("HARASSMENT");
        Instant receivedAt = Instant.parse(json.path("receivedAt").asText());
        complaint.put("id", id).put("state", "OPEN").put("round", 1);
        complaint.put("replyDueAt", receivedAt.plus(TIME_TO_ANSWER).toString());
        complaint.putArray("findings");
        complaint
                .putObject("dnc")
                .put("state", silences ? "LISTED" : "NONE")
                .put("listedAt", platform.now().toString());
        if (issueId != null) {
            complaint.put("issueId", issueId);
        }
        if (silences) {
            doNotCall.put(
                    id,
                    JSON.createObjectNode()
                            .put("origin", "COMPLAINT")
                            .put("originId", id)
                            .put("state", "LISTED"));
        }
        complaints.put(id, complaint);
        return complaint;
    }

    private ObjectNode reply(ObjectNode complaint, JsonNode json) {
        Instant at =
                json.has("repliedAt") ? Instant.parse(json.path("repliedAt").asText()) : platform.now();
        complaint.put("state", "ANSWERED").put("answeredAt", at.toString());
        complaint.put(
                "answeredOnTime",
                !at.isAfter(Instant.parse(complaint.path("replyDueAt").asText())));
        ObjectNode issue = issues.get(complaint.path("issueId").asText());
        if (issue != null) {
            issue.put("state", "TOLD");
        }
        return complaint;
    }

    private ObjectNode resolve(ObjectNode complaint, JsonNode json) {
        String due = platform.day().plusDays(FOLLOW_UP_DAYS).toString();
        complaint.put("state", "RESOLVED").put("resolvedAt", platform.now().toString());
        complaint.putObject("followUp").put("dueOn", due);
        if (complaint.has("customerId")) {
            platform.followUp(complaint, json.path("followUpAgentId").asText());
        }
        return complaint;
    }

    private ObjectNode judge(ObjectNode complaint, JsonNode json) {
        String id = "finding-" + (complaintOfFinding.size() + 1);
        complaintOfFinding.put(id, complaint.path("id").asText());
        ObjectNode finding = json.deepCopy();
        finding.put("id", id).put("state", "STANDING");
        complaint.withArray("findings").add(finding);
        if (json.path("companyCaused").asBoolean()) {
            demerits.put(id, demerit("CHARGE", id, complaint));
        }
        return finding;
    }

    String overturn(String findingId) {
        ObjectNode complaint = complaints.get(complaintOfFinding.get(findingId));
        complaint.path("findings").forEach(finding -> ((ObjectNode) finding).put("state", "OVERTURNED"));
        demerits.put(findingId + "-back", demerit("REVERSAL", findingId, complaint));
        return "201{}";
    }

    private static ObjectNode demerit(String kind, String findingId, ObjectNode complaint) {
        return JSON.createObjectNode()
                .put("kind", kind)
                .put("findingId", findingId)
                .put("item", "S3:4.3")
                .put("agentId", complaint.path("subjectAgentId").asText());
    }

    String issues(String[] path, JsonNode json, String agent) {
        if (path.length == 4) {
            return "200" + issues.get(path[3]);
        }
        if (json.isEmpty()) {
            return list(issues.values());
        }
        String id = "issue-" + (issues.size() + 1);
        ObjectNode issue = json.deepCopy();
        issue.put("id", id)
                .put("state", "OPEN")
                .put("reportedAt", platform.now().toString());
        issue.put("agentId", agent);
        issues.put(id, issue);
        ObjectNode arrival = json.deepCopy();
        arrival.put("receivedAt", platform.now().toString());
        arrival.put("externalId", id).put("customerId", "c-" + id);
        issue.put("complaintId", raise(arrival, id).path("id").asText());
        return "201" + issue;
    }

    String demerits() {
        return list(demerits.values());
    }

    String doNotCall() {
        return list(doNotCall.values());
    }

    /** What was said on a call: about being called, and about a complaint. */
    void heard(String callId, JsonNode call, String complaintId) {
        String said = call.path("disposition").asText();
        if (said.equals("DO_NOT_CALL")) {
            doNotCall.put(
                    callId,
                    JSON.createObjectNode()
                            .put("origin", "CALL")
                            .put("originId", callId)
                            .put("state", "LISTED"));
        }
        ObjectNode complaint = complaints.get(complaintId);
        if (complaint == null
                || !List.of("EFFECTIVE", "SUCCESSFUL")
                        .contains(call.path("outcome").asText())) {
            return;
        }
        if (said.equals("SATISFIED")) {
            complaint.put("state", "CLOSED").put("closedReason", "SATISFIED");
        } else if (said.equals("DISSATISFIED")) {
            Instant ended = Instant.parse(call.path("endedAt").asText());
            complaint.put("state", "OPEN").put("round", complaint.path("round").asInt() + 1);
            complaint.put("replyDueAt", ended.plus(TIME_TO_ANSWER).toString());
            complaint.remove(List.of("answeredAt", "answeredOnTime"));
        }
    }
}
