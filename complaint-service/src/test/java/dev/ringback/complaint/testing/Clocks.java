package dev.ringback.complaint.testing;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.as;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Configures and reads clocks as a front end does. */
public final class Clocks {

    private Clocks() {}

    /** Puts the times of a level. */
    public static ValidatableResponse put(String level, Map<String, ?> times) {
        return as("manager", "M1")
                .contentType(ContentType.JSON)
                .body(times)
                .put("/v1/complaint-clocks/" + level)
                .then();
    }

    /** As they ship. */
    public static void reset(String level) {
        put(level, Map.of("replyMinutes", 720)).statusCode(200);
    }

    /** A new calendar with hours on weekdays from 09:00 to 12:00 and 13:30 to 18:00, and with some dates of its own. */
    public static String office(List<Map<String, ?>> days) {
        String id = "C-" + UUID.randomUUID();
        putOffice(id, days).statusCode(200);
        return id;
    }

    /** Puts such a calendar. */
    public static ValidatableResponse putOffice(String id, List<Map<String, ?>> days) {
        Map<String, Object> calendar = new HashMap<>();
        calendar.put("name", "Office");
        calendar.put(
                "week",
                List.of(Map.of(
                        "days",
                        List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
                        "hours",
                        List.of(Map.of("from", "09:00", "to", "12:00"), Map.of("from", "13:30", "to", "18:00")))));
        calendar.put("days", days);
        return as("manager", "M1")
                .contentType(ContentType.JSON)
                .body(calendar)
                .put("/v1/calendars/" + id)
                .then();
    }

    /** The clocks of a complaint. */
    public static ValidatableResponse of(String id) {
        return as("auditor", "X1").get(PATH + "/" + id + "/clocks").then().statusCode(200);
    }

    /** The clocks of a round. */
    public static ValidatableResponse of(String id, int round) {
        return as("auditor", "X1")
                .get(PATH + "/" + id + "/clocks?round=" + round)
                .then()
                .statusCode(200);
    }

    /** What was told of a complaint, as target, stage and step. */
    public static List<String> told(String id) {
        List<Map<String, Object>> items = as("auditor", "X1")
                .get(PATH + "/escalations?limit=500&complaintId=" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .map(item -> item.get("target") + " " + item.get("stage") + " " + item.get("step"))
                .toList();
    }
}
