package dev.ringback.complaint.intake;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.post;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.shown;
import static dev.ringback.complaint.testing.Complaints.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.complaint.testing.Events;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.complaint.testing.Topic;
import dev.ringback.platform.event.DoNotCallChanged;
import dev.ringback.platform.event.Topics;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is settled when a complaint is registered: kind, caller, incident, department, do-not-call. */
@QuarkusTest
@OnTheStack
class RegistrationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NUMBER_REF = "k1:9f2c4b7a0d1e8c55a1b2c3d4e5f60718293a4b5c6d7e8f900112233445566778";

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(RECEIVED.plusSeconds(3600));
    }

    @ParameterizedTest
    @Rule("CMPL-4")
    @CsvSource({
        "ATTITUDE, REQUESTED, true",
        "HARASSMENT, REQUESTED, true",
        "NO_CONSENT, NONE, false",
        "WRONG_EXPLANATION, NONE, false",
        "OPERATION_ERROR, NONE, false",
        "PRODUCT, NONE, false",
        "LOGISTICS, NONE, false",
        "OTHER, NONE, false"
    })
    void doNotCallIsAskedForAtRegistrationForAttitudeAndHarassmentAlone(String cause, String state, boolean asked)
            throws IOException {
        Map<String, Object> body = body();
        body.put("causeClass", cause);

        String id = post(body)
                .statusCode(201)
                .body("dnc.state", equalTo(state))
                .extract()
                .path("id");

        assertThat(raisedEvent(id).path("doNotCall").asBoolean()).isEqualTo(asked);
        assertThat(steps(id).contains("DO_NOT_CALL_REQUESTED")).isEqualTo(asked);
    }

    @Test
    @Rule("CMPL-4")
    void doNotCallIsAskedForANumberThatIsNoCustomers() throws IOException {
        Map<String, Object> body = body();
        body.remove("customerId");
        body.put("numberRef", NUMBER_REF);

        String id = post(body)
                .statusCode(201)
                .body("numberRef", equalTo(NUMBER_REF))
                .body("dnc.state", equalTo("REQUESTED"))
                .extract()
                .path("id");

        assertThat(raisedEvent(id).path("numberRef").asText()).isEqualTo(NUMBER_REF);
    }

    @Test
    @Rule("CMPL-4")
    void doNotCallIsNotAskedForWhoIsNotKnown() throws IOException {
        Map<String, Object> body = body();
        body.remove("customerId");

        String id = post(body)
                .statusCode(201)
                .body("dnc.state", equalTo("NONE"))
                .extract()
                .path("id");

        assertThat(raisedEvent(id).path("doNotCall").asBoolean()).isFalse();
    }

    @Test
    @Rule("CMPL-4")
    @Rule("CMPL-11")
    void aSuggestionTakesTheSameRouteButAsksForNoDoNotCall() throws IOException {
        Map<String, Object> body = body();
        body.put("kind", "SUGGESTION");

        String id = post(body)
                .statusCode(201)
                .body("kind", equalTo("SUGGESTION"))
                .body("departmentId", notNullValue())
                .body("replyDueAt", equalTo("2026-04-02T14:00:00Z"))
                .body("dnc.state", equalTo("NONE"))
                .extract()
                .path("id");

        assertThat(raisedEvent(id).path("kind").asText()).isEqualTo("SUGGESTION");
        assertThat(as("manager", "M1")
                        .get(PATH + "?limit=500&kind=SUGGESTION")
                        .<java.util.List<String>>path("items.id"))
                .contains(id);
        assertThat(as("manager", "M1").get(PATH + "?limit=500&kind=COMPLAINT").<java.util.List<String>>path("items.id"))
                .doesNotContain(id);
    }

    /** Guard: the version of an entry; without it, an older state told late undoes the newer. */
    @Test
    @Rule("CMPL-4")
    void theListingIsShownWithItsDelayAndWhatBecomesOfIt() {
        String id = raised(body());
        Instant requestedAt = Instant.parse(shown(id).extract().path("dnc.requestedAt"));
        UUID entry = UUID.randomUUID();
        Events.Sent listed = changed(entry, id, "LISTED", 1, requestedAt.plusMillis(1500));
        Events.Sent lifted = changed(entry, id, "LIFTED", 2, requestedAt.plusSeconds(86_400));

        listed.deliver();
        awaitDnc(id, "LISTED");
        shown(id)
                .body("dnc.delayMillis", equalTo(1500))
                .body("dnc.listedAt", equalTo(requestedAt.plusMillis(1500).toString()));

        lifted.deliver();
        awaitDnc(id, "LIFTED");
        listed.deliver();
        changed(entry, id, "LISTED", 1, requestedAt.plusMillis(1500)).deliver();
        String next = raised(body());
        changed(UUID.randomUUID(), next, "LISTED", 1, requestedAt.plusSeconds(1))
                .deliver();
        awaitDnc(next, "LISTED");
        shown(id).body("dnc.state", equalTo("LIFTED")).body("dnc.delayMillis", equalTo(1500));
        assertThat(steps(id)).containsOnlyOnce("DO_NOT_CALL_REQUESTED").contains("DO_NOT_CALL_CHANGED");
        assertThat(steps(id).stream().filter("DO_NOT_CALL_CHANGED"::equals)).hasSize(2);
    }

    @Test
    void theIncidentIsItsOwnUnlessAnotherToldOfItBefore() {
        String first = raised(body());
        Map<String, Object> again = body();
        again.put("incidentId", first);

        post(again).statusCode(201).body("incidentId", equalTo(first));
        shown(first).body("incidentId", equalTo(first));
        post(again).statusCode(200).body("incidentId", equalTo(first));
    }

    @Test
    void aComplaintSentAgainWithAnotherKindBusinessOrIncidentIsAnother() {
        for (Map.Entry<String, String> change : Map.of("kind", "SUGGESTION", "business", "doors", "incidentId", "other")
                .entrySet()) {
            Map<String, Object> body = body();
            String id = raised(body);
            post(body).statusCode(200).body("id", equalTo(id));

            body.put(change.getKey(), change.getValue());

            post(body).statusCode(409).body("code", equalTo("EXTERNAL_ID_CONFLICT"));
        }
    }

    @Test
    void aCustomerAndANumberTogetherAreRefused() {
        Map<String, Object> body = body();
        body.put("numberRef", NUMBER_REF);

        post(body)
                .statusCode(422)
                .body("violations.field", contains("numberRef"))
                .body("violations.code", contains("ONE_REFERENCE_ONLY"));
    }

    /** Invariant 8. Guard: the form of a reference, which no number has. */
    @ParameterizedTest
    @Rule("GOV-1")
    @ValueSource(strings = {"13812345678", "k1:13812345678", "+86138 1234 5678", "k1:", "", "k1:9F2C4B7A"})
    void aNumberIsNoReference(String number) {
        Map<String, Object> body = body();
        body.remove("customerId");
        body.put("numberRef", number);

        post(body)
                .statusCode(422)
                .body("violations.field", contains("numberRef"))
                .body("id", nullValue());
    }

    @Test
    void nobodySpeaksForTheCalls() {
        Map<String, Object> body = body();
        body.put("source", "callrecord-service");

        post(body).statusCode(422).body("violations.code", contains("RESERVED_SOURCE"));
    }

    private static Events.Sent changed(UUID entry, String complaint, String state, long version, Instant at) {
        return Events.event(
                "/task-service",
                entry,
                version,
                at,
                new DoNotCallChanged(
                        entry,
                        UUID.randomUUID(),
                        NUMBER_REF,
                        state,
                        "COMPLAINT",
                        "COMPLAINT",
                        UUID.fromString(complaint),
                        RECEIVED,
                        null,
                        at));
    }

    private static void awaitDnc(String id, String state) {
        await().atMost(PATIENCE).until(() -> shown(id).extract().path("dnc.state"), state::equals);
    }

    private static JsonNode raisedEvent(String id) throws IOException {
        return new ObjectMapper()
                .readTree(await().atMost(PATIENCE)
                        .until(() -> Topic.under(Topics.COMPLAINT, id), records -> !records.isEmpty())
                        .getFirst()
                        .value());
    }
}
