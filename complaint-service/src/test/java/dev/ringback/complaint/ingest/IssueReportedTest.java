package dev.ringback.complaint.ingest;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.reply;
import static dev.ringback.complaint.testing.Complaints.shown;
import static dev.ringback.complaint.testing.Complaints.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.complaint.testing.Directory;
import dev.ringback.complaint.testing.Events;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.complaint.testing.Told;
import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.event.IssueReported;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issues found on calls become complaints (CALL-9, CMPL-1). */
@QuarkusTest
@OnTheStack
class IssueReportedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(RECEIVED.plusSeconds(3600));
    }

    @Test
    @Rule("CMPL-1")
    @Rule("CMPL-4")
    @Rule("CALL-9")
    void anIssueOpensAComplaintReceivedWhenItWasReported() {
        Issue issue = new Issue();
        issue.causeClass = "ATTITUDE";

        issue.sent(RECEIVED).deliverAndWait();

        String id = complaintOf(issue);
        shown(id)
                .body("source", equalTo("callrecord-service"))
                .body("externalId", equalTo(issue.id.toString()))
                .body("issueId", equalTo(issue.id.toString()))
                .body("kind", equalTo("COMPLAINT"))
                .body("channel", equalTo("CALLBACK"))
                .body("causeClass", equalTo("ATTITUDE"))
                .body("customerId", equalTo(issue.customer.toString()))
                .body("subjectAgentId", equalTo(issue.subject))
                .body("text", equalTo("Was shouted at, call 138****5678."))
                .body("state", equalTo("OPEN"))
                .body("departmentId", equalTo("CUSTOMER-CARE"))
                .body("routedBy.rule", equalTo("ATTITUDE"))
                .body("receivedAt", equalTo(RECEIVED.toString()))
                .body("replyDueAt", equalTo(RECEIVED.plus(Duration.ofHours(12)).toString()))
                .body("promisedReplyAt", equalTo(RECEIVED.plusSeconds(7200).toString()))
                .body("dnc.state", equalTo("REQUESTED"));
        ComplaintRaised told = Told.about(id, ComplaintRaised.class, 1).getFirst();
        assertThat(told.issueId()).isEqualTo(issue.id);
        assertThat(told.doNotCall()).isTrue();
        assertThat(told.receivedAt()).isEqualTo(RECEIVED);
        reply(id, RECEIVED.plusSeconds(60)).statusCode(201).body("answeredOnTime", equalTo(true));
    }

    @Test
    @Rule("CMPL-11")
    void aSuggestionMadeOnACallIsASuggestion() {
        Issue issue = new Issue();
        issue.kind = "SUGGESTION";

        issue.sent(RECEIVED).deliverAndWait();

        shown(complaintOf(issue)).body("kind", equalTo("SUGGESTION")).body("dnc.state", equalTo("NONE"));
    }

    /** Guard: the inbox, and behind it the constraint {@code complaint_one_per_source}. */
    @Test
    @Rule("CMPL-1")
    void anIssueToldManyTimesOpensOneComplaint() {
        Issue issue = new Issue();
        Events.Sent sent = issue.sent(RECEIVED);

        sent.deliver();
        sent.deliver();
        issue.sent(RECEIVED.plusSeconds(5)).deliverAndWait();

        String id = complaintOf(issue);
        shown(id).body("receivedAt", equalTo(RECEIVED.toString()));
        assertThat(steps(id)).containsOnlyOnce("RAISED");
        assertThat(Told.about(id, ComplaintRaised.class, 1)).hasSize(1);
    }

    @Test
    @Rule("CMPL-3")
    void theUnitTheReporterNamedHandlesIt() {
        Issue issue = new Issue();
        issue.responsibleUnit = "WAREHOUSE";

        issue.sent(RECEIVED).deliverAndWait();

        shown(complaintOf(issue)).body("departmentId", equalTo("WAREHOUSE")).body("routedBy", nullValue());
    }

    /** What is told late goes where it would have gone. Guard: the rule is asked for as of the report. */
    @Test
    @Rule("CMPL-3")
    void anIssueGoesByTheRuleOfTheTimeItWasReported() {
        String unit = Directory.unit();
        int before = rule("WRONG_EXPLANATION", "CUSTOMER-CARE");
        TestClock.advance(Duration.ofHours(1));
        Instant between = TestClock.now();
        TestClock.advance(Duration.ofHours(1));
        int after = rule("WRONG_EXPLANATION", unit);
        Issue early = new Issue();
        early.causeClass = "WRONG_EXPLANATION";
        Issue late = new Issue();
        late.causeClass = "WRONG_EXPLANATION";

        late.sent(TestClock.now().plusSeconds(60)).deliverAndWait();
        early.sent(between).deliverAndWait();

        rule("WRONG_EXPLANATION", "CUSTOMER-CARE");
        shown(complaintOf(early))
                .body("departmentId", equalTo("CUSTOMER-CARE"))
                .body("routedBy.version", equalTo(before));
        shown(complaintOf(late)).body("departmentId", equalTo(unit)).body("routedBy.version", equalTo(after));
    }

    /** Invariant 5. Guard: the handler refuses what it cannot read in place of guessing. */
    @Test
    void anIssueOfAKindNobodyKnowsIsSetAside() {
        Issue issue = new Issue();
        issue.causeClass = "WEATHER";

        issue.sent(RECEIVED).deliver();

        await().atMost(PATIENCE)
                .until(
                        () -> as("admin", "root")
                                .get("/v1/dead-letters/complaint-service?limit=500")
                                .<List<String>>path("items.findAll { it.key == '" + issue.id + "' }.reason"),
                        List.of("UNKNOWN_CAUSE")::equals);
        assertThat(found(issue)).isEmpty();
    }

    @Test
    @Rule("CMPL-10")
    void whomTheIssueIsAboutDoesNotSeeTheComplaint() {
        Issue issue = new Issue();

        issue.sent(RECEIVED).deliverAndWait();

        String id = complaintOf(issue);
        as("supervisor", issue.subject).get(PATH + "/" + id).then().statusCode(404);
        as("supervisor", "S1")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("createdBy", nullValue())
                .body("agentId", nullValue());
    }

    private static int rule(String cause, String department) {
        return as("manager", "M1")
                .contentType(ContentType.JSON)
                .body(Map.of("departmentId", department))
                .put("/v1/complaint-rules/" + cause)
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    private static String complaintOf(Issue issue) {
        return found(issue).getFirst();
    }

    private static List<String> found(Issue issue) {
        return as("manager", "M1").get(PATH + "?customerId=" + issue.customer).path("items.id");
    }

    private static final class Issue {
        private final UUID id = UUID.randomUUID();
        private final UUID customer = UUID.randomUUID();
        private final String subject = "A-" + UUID.randomUUID();
        private String kind = "COMPLAINT";
        private String causeClass = "PRODUCT";
        private String responsibleUnit;

        Events.Sent sent(Instant reportedAt) {
            return Events.event(
                    "/callrecord-service",
                    id,
                    1,
                    reportedAt,
                    new IssueReported(
                            id,
                            UUID.randomUUID(),
                            null,
                            customer,
                            kind,
                            causeClass,
                            "A-REPORTER",
                            "TEAM-1",
                            subject,
                            responsibleUnit,
                            "Was shouted at, call 13812345678.",
                            reportedAt,
                            reportedAt.plusSeconds(7200)));
        }
    }
}
