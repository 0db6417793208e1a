package dev.ringback.task.enquiry;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.enquiry;
import static dev.ringback.task.testing.Crm.post;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class EnquiryResourceTest {

    private static final String PATH = "/v1/enquiries";

    @Test
    void anEnquiryIsTakenInAnnouncedAndFoundAgain() {
        Map<String, Object> enquiry = enquiry("2026-03-12T02:15:00Z");
        enquiry.put("topic", "Pressure falls; call 138 1234 5678");
        enquiry.put("ownerAgentId", "A01");

        String id = post(PATH, enquiry).then().statusCode(201).extract().path("id");

        as("manager")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("topic", equalTo("Pressure falls; call 138****5678"))
                .body("receivedAt", equalTo("2026-03-12T02:15:00Z"))
                .body("ownerAgentId", equalTo("A01"));
        Topic.fact().awaitOne(id, "dev.ringback.enquiry-received.v1");
    }

    @Test
    void equalContentAnswersTheEnquiryThatExists() {
        Map<String, Object> enquiry = enquiry("2026-03-12T02:15:00Z");
        enquiry.put("topic", "call 13812345678");
        String id = post(PATH, enquiry).path("id");

        post(PATH, enquiry).then().statusCode(200).body("id", equalTo(id));
    }

    @ParameterizedTest
    @CsvSource({
        "topic, other",
        "receivedAt, 2026-03-12T02:15:01Z",
        "business, sofas",
        "ownerAgentId, A02",
        "orgUnitId, S2"
    })
    void otherContentIsAConflictThatNamesTheField(String field, String value) {
        Map<String, Object> enquiry = enquiry("2026-03-12T02:15:00Z");
        post(PATH, enquiry).then().statusCode(201);
        enquiry.put(field, value);

        post(PATH, enquiry).then().statusCode(409).body("violations[0].field", equalTo(field));
    }

    @Test
    void anEnquiryNeedsItsInstant() {
        Map<String, Object> enquiry = enquiry("2026-03-12T02:15:00Z");
        enquiry.remove("receivedAt");

        post(PATH, enquiry).then().statusCode(422).body("violations[0].field", equalTo("receivedAt"));
    }

    @Test
    void anUnknownEnquiryIsNotFound() {
        as("crm").get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
        as("bi").get(PATH + "/" + UUID.randomUUID()).then().statusCode(403);
    }
}
