package dev.ringback.complaint.ingest;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.shown;
import static dev.ringback.complaint.testing.Complaints.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.complaint.testing.Directory;
import dev.ringback.complaint.testing.Events;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.complaint.testing.Told;
import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.event.QualityChecked;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bad attitude found by monitoring becomes a complaint (CMPL-1, TASK-24). */
@QuarkusTest
@OnTheStack
class QualityCheckedTest {

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(RECEIVED.plusSeconds(3600));
    }

    /** Guards: the inbox, and behind it the constraint {@code complaint_one_per_source}. */
    @Test
    @Rule("CMPL-1")
    @Rule("CMPL-4")
    void aCheckThatOwesAnApologyOpensOneComplaintHoweverOftenItIsTold() {
        String agent = Directory.agent(Directory.unit());
        QualityChecked check = check(agent, false, "M1");
        Events.Sent sent = sent(check);

        sent.deliver();
        sent.deliverAndWait();
        sent(check).deliverAndWait();

        String id = of(agent).body("items", hasSize(1)).extract().path("items[0].id");
        shown(id)
                .body("channel", equalTo("MONITORING"))
                .body("causeClass", equalTo("ATTITUDE"))
                .body("source", equalTo("callrecord-service"))
                .body("externalId", equalTo(check.checkId().toString()))
                .body("receivedAt", equalTo(RECEIVED.toString()))
                .body("replyDueAt", equalTo(RECEIVED.plusSeconds(43_200).toString()))
                .body("subjectAgentId", equalTo(agent))
                .body("text", equalTo("Monitoring: COURTESY, NO_QUARREL"))
                // Nobody complained: nobody is listed, and nobody is called twice.
                .body("customerId", nullValue())
                .body("dnc.state", equalTo("NONE"))
                .body("evidence.kind", contains("CALL"))
                .body("evidence[0].reference", equalTo(check.callId().toString()));
        assertThat(steps(id)).containsOnlyOnce("RAISED");
        assertThat(Told.about(id, ComplaintRaised.class, 1)).hasSize(1);
        as("quality", agent).get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    @Rule("CMPL-1")
    void aCheckThatPassedOrOwesNoApologyOpensNone() {
        String agent = Directory.agent(Directory.unit());

        sent(check(agent, true, null)).deliverAndWait();
        sent(check(agent, false, null)).deliverAndWait();

        of(agent).body("items", hasSize(0));
    }

    private static ValidatableResponse of(String agent) {
        return as("auditor", "X1").get(PATH + "?subjectAgentId=" + agent).then().statusCode(200);
    }

    private static Events.Sent sent(QualityChecked check) {
        return Events.event("/callrecord-service", check.checkId(), 1, RECEIVED, check);
    }

    private static QualityChecked check(String agent, boolean passed, String owner) {
        return new QualityChecked(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                UUID.randomUUID(),
                "furniture",
                agent,
                null,
                1,
                passed,
                passed ? List.of() : List.of("COURTESY", "NO_QUARREL"),
                owner,
                owner == null ? null : LocalDate.parse("2026-04-03"),
                "Q1",
                RECEIVED);
    }
}
