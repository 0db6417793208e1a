package dev.ringback.complaint.handling;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.post;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.shown;
import static dev.ringback.complaint.testing.Complaints.step;
import static dev.ringback.complaint.testing.Complaints.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.complaint.testing.Clocks;
import dev.ringback.complaint.testing.Directory;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.complaint.testing.Told;
import dev.ringback.platform.event.ComplaintClassified;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class HandlingTest {

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(RECEIVED.plusSeconds(3600));
    }

    @ParameterizedTest
    @Rule("CMPL-7")
    @CsvSource({"PHONE,,NORMAL", "PROVINCIAL,,PROVINCIAL", "MEDIA,,MEDIA", "PHONE,LEGAL,LEGAL", "MEDIA,NORMAL,NORMAL"})
    void aComplaintHasTheLevelOfItsChannelUnlessOneIsNamed(String channel, String named, String level) {
        Map<String, Object> complaint = body();
        complaint.put("channel", channel);
        complaint.put("level", named);

        post(complaint).statusCode(201).body("level", equalTo(level));
    }

    @Test
    @Rule("CMPL-3")
    @Rule("CMPL-5")
    void theCentreClassifiesWhatCameInUnderAnotherCause() {
        Map<String, Object> complaint = body();
        complaint.put("causeClass", "OTHER");
        String id = raised(complaint);

        step(
                        "complaint-officer",
                        "C1",
                        id,
                        "classifications",
                        Map.of("causeClass", "LOGISTICS", "reason", "A day late."))
                .statusCode(201)
                .body("causeClass", equalTo("LOGISTICS"))
                .body("level", equalTo("NORMAL"));

        assertThat(steps(id)).contains("CLASSIFIED");
        // The source may send it again as it was.
        post(complaint).statusCode(200).body("causeClass", equalTo("LOGISTICS"));
        step("agent", "A09", id, "classifications", Map.of("causeClass", "PRODUCT", "reason", "No."))
                .statusCode(403);
    }

    /** Guard: {@code Complaint.callsForDoNotCall}, asked again at each classification. */
    @Test
    @Rule("CMPL-4")
    void whatTurnsOutToBeAboutCallsAsksForDoNotCallThenAndOnce() {
        Map<String, Object> complaint = body();
        complaint.put("causeClass", "OTHER");
        String id = raised(complaint);
        shown(id).body("dnc.state", equalTo("NONE"));

        classify(id, "PRODUCT").statusCode(201).body("dnc.state", equalTo("NONE"));
        TestClock.set(RECEIVED.plusSeconds(7200));
        String asked = classify(id, "HARASSMENT")
                .statusCode(201)
                .body("dnc.state", equalTo("REQUESTED"))
                .extract()
                .path("dnc.requestedAt");
        // Whoever complained of calls stays listed until a person takes him off.
        classify(id, "LOGISTICS").statusCode(201).body("dnc.state", equalTo("REQUESTED"));
        classify(id, "ATTITUDE").statusCode(201).body("dnc.requestedAt", equalTo(asked));

        assertThat(Instant.parse(asked)).isBetween(RECEIVED.plusSeconds(7200), RECEIVED.plusSeconds(7300));
        List<ComplaintClassified> told = Told.about(id, ComplaintClassified.class, 4);
        assertThat(told).extracting(ComplaintClassified::doNotCall).containsExactly(false, true, false, false);
        assertThat(told)
                .extracting(ComplaintClassified::causeClass)
                .containsExactly("PRODUCT", "HARASSMENT", "LOGISTICS", "ATTITUDE");
        assertThat(told.getFirst().customerId()).hasToString((String) complaint.get("customerId"));
        assertThat(steps(id)).containsOnlyOnce("DO_NOT_CALL_REQUESTED");
        Map<String, Object> unknown = new TreeMap<>(complaint);
        unknown.put("externalId", "x" + id);
        unknown.remove("customerId");
        classify(raised(unknown), "ATTITUDE").statusCode(201).body("dnc.state", equalTo("NONE"));
        Map<String, Object> suggestion = new TreeMap<>(complaint);
        suggestion.put("externalId", "s" + id);
        suggestion.put("kind", "SUGGESTION");
        classify(raised(suggestion), "ATTITUDE").statusCode(201).body("dnc.state", equalTo("NONE"));
    }

    private static ValidatableResponse classify(String id, String cause) {
        return step(
                "complaint-officer", "C1", id, "classifications", Map.of("causeClass", cause, "reason", "Looked at."));
    }

    @Test
    @Rule("CMPL-7")
    void aDepartmentKeepsAComplaintUntilTheOtherAccepts() {
        String from = Directory.unit();
        String to = Directory.unit();
        String giver = Directory.agent(from);
        String taker = Directory.agent(to);
        String id = inDepartment(from);
        TestClock.set(RECEIVED.plusSeconds(7200));

        handOver(giver, id, to).statusCode(201).body("answer", nullValue()).body("fromDepartmentId", equalTo(from));

        shown(id).body("departmentId", equalTo(from));
        handOver(giver, id, to).statusCode(409).body("code", equalTo("HAND_OVER_PENDING"));
        answer(giver, id, true).statusCode(403).body("code", equalTo("NOT_THE_RECEIVER"));
        answer(taker, id, true).statusCode(201).body("answer", equalTo("ACCEPTED"));
        shown(id).body("departmentId", equalTo(to)).body("routedBy", nullValue());
        answer(taker, id, true).statusCode(409).body("code", equalTo("NO_HAND_OVER_PENDING"));
        // Who had it goes on seeing it.
        as("complaint-officer", giver).get(PATH + "/" + id).then().statusCode(200);
        as("complaint-officer", Directory.agent(Directory.unit()))
                .get(PATH + "/" + id)
                .then()
                .statusCode(404);
        TestClock.set(RECEIVED.plusSeconds(10_800));
        Map<String, Long> micros = new TreeMap<>();
        ValidatableResponse clocks = Clocks.of(id);
        List<Map<String, Object>> departments = clocks.extract().path("departments");
        departments.forEach(
                each -> micros.put((String) each.get("departmentId"), ((Number) each.get("micros")).longValue()));
        // The first hour was of the department it came in at.
        assertThat(micros).containsOnlyKeys("CUSTOMER-CARE", from, to);
        assertThat(micros.get(from)).isBetween(3_570_000_000L, 3_630_000_000L);
        Number customer = clocks.extract().path("customerMicros");
        assertThat(micros.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(customer.longValue());
    }

    @Test
    @Rule("CMPL-7")
    void whatIsSentBackStaysWhereItWas() {
        String from = Directory.unit();
        String to = Directory.unit();
        String taker = Directory.agent(to);
        String id = inDepartment(from);
        handOver(Directory.agent(from), id, to).statusCode(201);

        step("complaint-officer", taker, id, "hand-over-answers", Map.of("accepted", false))
                .statusCode(422)
                .body("violations.field", contains("reason"));
        step(
                        "complaint-officer",
                        taker,
                        id,
                        "hand-over-answers",
                        Map.of("accepted", false, "reason", "It never left the shop. Ask 13812345678."))
                .statusCode(201)
                .body("answer", equalTo("RETURNED"))
                .body("answerReason", equalTo("It never left the shop. Ask 138****5678."));

        shown(id).body("departmentId", equalTo(from));
        as("complaint-officer", taker)
                .get(PATH + "/" + id + "/hand-overs")
                .then()
                .statusCode(200)
                .body("items.answer", contains("ACCEPTED", "RETURNED"));
        handOver(Directory.agent(from), id, from).statusCode(422).body("violations.code", contains("ALREADY_THERE"));
        handOver(Directory.agent(from), id, "NOWHERE")
                .statusCode(422)
                .body("violations.code", contains("UNKNOWN_ORG_UNIT"));
    }

    @Test
    void aComplaintGoesToWhoOfItsDepartmentHasTheFewest() {
        String department = Directory.unit();
        String first = Directory.agent("A-1-" + department, department);
        String second = Directory.agent("A-2-" + department, department);
        Directory.agent("A-0-" + department, department, 1, RECEIVED, LocalDate.parse("2026-04-01"));

        List<String> officers = List.of(
                assigned(inDepartment(department)),
                assigned(inDepartment(department)),
                assigned(inDepartment(department)),
                assigned(inDepartment(department)));

        assertThat(officers).containsExactly(first, second, first, second);
        Map<String, Object> accusing = body();
        accusing.put("subjectAgentId", first);
        String about = raised(accusing);
        handOver("C1", about, department).statusCode(201);
        answer("C1", about, true).statusCode(201);
        step("complaint-officer", "C1", about, "assignments", Map.of("agentId", first))
                .statusCode(422)
                .body("violations.code", contains("ASSIGNED_TO_ACCUSED"));
        step("complaint-officer", "C1", about, "assignments", Map.of("agentId", Directory.agent(Directory.unit())))
                .statusCode(422)
                .body("violations.code", contains("NOT_IN_DEPARTMENT"));
        assertThat(assigned(about)).isEqualTo(second);
        String nobody = inDepartment(Directory.unit());
        step("complaint-officer", "C1", nobody, "assignments", Map.of())
                .statusCode(409)
                .body("code", equalTo("NOBODY_TO_ASSIGN"));
    }

    private static String assigned(String id) {
        return step("complaint-officer", "C1", id, "assignments", Map.of())
                .statusCode(201)
                .extract()
                .path("officerAgentId");
    }

    /** A complaint in a department, as somebody of head office hands it there. */
    private static String inDepartment(String department) {
        Map<String, Object> complaint = body();
        complaint.remove("subjectAgentId");
        String id = raised(complaint);
        handOver("C1", id, department).statusCode(201);
        answer("C1", id, true).statusCode(201);
        return id;
    }

    private static ValidatableResponse handOver(String by, String id, String to) {
        return step(
                "complaint-officer",
                by,
                id,
                "hand-overs",
                Map.of("departmentId", to, "reason", "The goods were broken on the way."));
    }

    private static ValidatableResponse answer(String by, String id, boolean accepted) {
        return step("complaint-officer", by, id, "hand-over-answers", Map.of("accepted", accepted));
    }
}
