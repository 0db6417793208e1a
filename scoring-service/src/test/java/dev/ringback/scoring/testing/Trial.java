package dev.ringback.scoring.testing;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds the facts of an evaluation, one by one as the events would bring them. */
public final class Trial {
    private final Map<String, Object> agent = new HashMap<>();
    private final List<Map<String, Object>> facts = new ArrayList<>();

    public Trial(String hiredOn, String basePay) {
        agent.put("hiredOn", hiredOn);
        agent.put("payProfiles", List.of(Map.of("effectiveFrom", hiredOn, "basePay", basePay)));
    }

    public Trial left(String leftOn) {
        agent.put("leftOn", leftOn);
        return this;
    }

    public Trial pay(Map<String, String> byDate) {
        agent.put(
                "payProfiles",
                byDate.entrySet().stream()
                        .map(each -> Map.of("effectiveFrom", each.getKey(), "basePay", each.getValue()))
                        .toList());
        return this;
    }

    /** Base-task pay beside the base pay. */
    @SuppressWarnings("unchecked")
    public Trial task(String baseTaskPay) {
        agent.put(
                "payProfiles",
                ((List<Map<String, String>>) agent.get("payProfiles"))
                        .stream()
                                .map(each -> {
                                    Map<String, String> profile = new HashMap<>(each);
                                    profile.put("baseTaskPay", baseTaskPay);
                                    return profile;
                                })
                                .toList());
        return this;
    }

    /** Effective calls on the tenth of a month. */
    public Trial calls(String month, int calls) {
        for (int i = 0; i < calls; i++) {
            fact(
                    "CALL",
                    Map.of(
                            "customer",
                            "c-" + i,
                            "purpose",
                            "CARE",
                            "startedAt",
                            month + "-10T02:00:00Z",
                            "outcome",
                            "EFFECTIVE"));
        }
        return this;
    }

    /** Customers of the house's own register who came on the tenth of a month. */
    public Trial arrivals(String month, int arrivals) {
        for (int i = 0; i < arrivals; i++) {
            fact("ARRIVAL", Map.of("occurredAt", month + "-10T02:00:00Z", "channel", "HONGMAI"));
        }
        return this;
    }

    public Trial fact(String type, Map<String, ?> fields) {
        Map<String, Object> fact = new HashMap<>(fields);
        fact.put("type", type);
        facts.add(fact);
        return this;
    }

    /** A callback task, called at an instant unless it is absent. */
    public Trial task(String purpose, LocalDate opensOn, LocalDate dueOn, String calledAt) {
        String id = UUID.randomUUID().toString();
        fact("TASK", Map.of("id", id, "purpose", purpose, "opensOn", opensOn.toString(), "dueOn", dueOn.toString()));
        if (calledAt != null) {
            fact(
                    "CALL",
                    Map.of(
                            "taskId",
                            id,
                            "customer",
                            UUID.randomUUID().toString(),
                            "purpose",
                            purpose,
                            "startedAt",
                            calledAt,
                            "outcome",
                            "EFFECTIVE"));
        }
        return this;
    }

    public Trial week(LocalDate monday, int customers) {
        for (int i = 0; i < customers; i++) {
            task("TECHNICAL_ENQUIRY", monday, monday.plusDays(6), monday + "T03:00:00Z");
        }
        return this;
    }

    public Trial records(String day, int count) {
        return fact("RECORDS_VERIFIED", Map.of("occurredOn", day, "count", count));
    }

    public Trial trip(String returnedOn, String calledBackOn) {
        return fact("TRIP_CALLBACK", Map.of("returnedOn", returnedOn, "calledBackOn", calledBackOn));
    }

    public Trial attitude(String month, String result) {
        return fact("ATTITUDE_REPORT", Map.of("month", month, "result", result));
    }

    public StatementView month(String month) {
        return month("S1", month);
    }

    public StatementView demerits(String month) {
        return month("S3", month);
    }

    /** The statement of a month under a scheme. */
    public StatementView month(String scheme, String month) {
        return new StatementView(post(Map.of("scheme", scheme, "months", List.of(month)))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("statements[0]"));
    }

    public Map<String, Object> annual(int year) {
        return post(Map.of("scheme", "S1", "year", year))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("annual");
    }

    public ValidatableResponse post(Map<String, ?> rest) {
        Map<String, Object> body = new HashMap<>(rest);
        body.put("agent", agent);
        body.put("facts", facts);
        return Api.as("hr")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/scoring/evaluations")
                .then();
    }
}
