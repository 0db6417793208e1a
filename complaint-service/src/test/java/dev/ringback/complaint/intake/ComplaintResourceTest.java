package dev.ringback.complaint.intake;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.post;
import static dev.ringback.complaint.testing.Complaints.raised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class ComplaintResourceTest {

    private static final long TWELVE_HOURS = 12 * 3600;

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(RECEIVED.plusSeconds(3600));
    }

    @Test
    @Rule("CMPL-1")
    void aComplaintIsTakenInWithWhatWasSaid() {
        Map<String, Object> body = body();

        Response made = post(body, UUID.randomUUID().toString());

        String id = made.path("id");
        made.then()
                .statusCode(201)
                .header("Location", endsWith(PATH + "/" + id))
                .body("source", equalTo("hotline"))
                .body("externalId", equalTo(body.get("externalId")))
                .body("customerId", equalTo(body.get("customerId")))
                .body("channel", equalTo("PHONE"))
                .body("causeClass", equalTo("ATTITUDE"))
                .body("subjectAgentId", equalTo("A01"))
                .body("text", equalTo("The agent hung up on me."))
                .body("state", equalTo("OPEN"))
                .body("overdue", equalTo(false))
                .body("receivedAt", equalTo("2026-04-02T02:00:00Z"))
                .body("replyDueAt", equalTo("2026-04-02T14:00:00Z"));
        assertThat(as("complaint-officer", "C1").get(PATH + "/" + id).asString())
                .isEqualTo(made.asString());
    }

    @ParameterizedTest
    @Rule("CMPL-1")
    @ValueSource(strings = {"PHONE", "LETTER", "VISIT", "CALLBACK", "MONITORING", "MEDIA", "PROVINCIAL"})
    void everyChannelIsTakenIn(String channel) {
        Map<String, Object> body = body();
        body.put("channel", channel);

        post(body).statusCode(201).body("channel", equalTo(channel));
    }

    @ParameterizedTest
    @Rule("CMPL-5")
    @ValueSource(
            strings = {
                "NO_CONSENT",
                "ATTITUDE",
                "HARASSMENT",
                "WRONG_EXPLANATION",
                "OPERATION_ERROR",
                "PRODUCT",
                "LOGISTICS",
                "OTHER"
            })
    void everyCauseIsTakenIn(String cause) {
        Map<String, Object> body = body();
        body.put("causeClass", cause);

        post(body).statusCode(201).body("causeClass", equalTo(cause));
    }

    @Test
    @Rule("CMPL-2")
    void theReplyIsDueTwelveClockHoursAfterReceipt() {
        String id = raised(body());

        TestClock.set(RECEIVED.plusSeconds(TWELVE_HOURS - 60));
        as("supervisor", "S1").get(PATH + "/" + id).then().body("overdue", equalTo(false));
        TestClock.set(RECEIVED.plusSeconds(TWELVE_HOURS + 1));
        as("supervisor", "S1").get(PATH + "/" + id).then().body("overdue", equalTo(true));
    }

    @Test
    @Rule("CMPL-2")
    void overdueComplaintsAreListedApart() {
        String early = raised(body());
        Map<String, Object> laterBody = body();
        laterBody.put("receivedAt", RECEIVED.plusSeconds(1800).toString());
        String later = raised(laterBody);
        TestClock.set(RECEIVED.plusSeconds(TWELVE_HOURS + 900));

        assertThat(allIds("?overdue=true")).contains(early).doesNotContain(later);
        assertThat(allIds("?overdue=false")).contains(later).doesNotContain(early);
        assertThat(allIds("?state=OPEN")).contains(early, later);
    }

    @Test
    void pagesFollowEachOtherInOrderOfReceiptWithoutGapOrRepeat() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Map<String, Object> body = body();
            body.put("receivedAt", RECEIVED.plusSeconds(60 + i / 2).toString());
            made.add(raised(body));
        }

        List<String> listed = allIds("?limit=2");

        assertThat(listed).doesNotHaveDuplicates().containsSubsequence(made);
    }

    @Test
    void aComplaintSentAgainIsTheSameComplaint() {
        Map<String, Object> body = body();
        String id = raised(body);

        post(body).statusCode(200).body("id", equalTo(id));
        body.put("text", "Something else.");
        post(body).statusCode(409).body("code", equalTo("EXTERNAL_ID_CONFLICT")).body("id", nullValue());
        as("auditor", "X1").get(PATH + "/" + id).then().body("text", equalTo("The agent hung up on me."));
    }

    @Test
    void theSameKeyGivesTheSameAnswer() {
        Map<String, Object> body = body();
        String key = UUID.randomUUID().toString();

        Response first = post(body, key);
        Response second = post(body, key);

        second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    /**
     * Invariant 1. The guard is the constraint {@code complaint_one_per_source} with the {@code ON CONFLICT} clause that
     * names it; without both, a complaint sent many times at once is kept many times.
     */
    @Test
    void aComplaintSentManyTimesAtOnceIsKeptOnce() throws Exception {
        Map<String, Object> body = body();
        List<Callable<Response>> posts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            posts.add(() -> post(body, UUID.randomUUID().toString()));
        }

        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(posts.size())) {
            for (Future<Response> each : threads.invokeAll(posts)) {
                answers.add(each.get());
            }
        }

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(answers).extracting(each -> (String) each.path("id")).containsOnly((String)
                answers.getFirst().path("id"));
    }

    @Test
    @Rule("CMPL-10")
    void whomAComplaintIsAboutDoesNotSeeIt() {
        Map<String, Object> body = body();
        String accused = "S-" + UUID.randomUUID();
        body.put("subjectAgentId", accused);
        String id = raised(body);

        as("supervisor", accused).get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        as("supervisor", "S1").get(PATH + "/" + id).then().statusCode(200);
        assertThat(as("supervisor", accused).get(PATH + "?limit=500").<List<String>>path("items.id"))
                .doesNotContain(id);
    }

    @Test
    @Rule("CMPL-10")
    void anAgentMayRaiseAComplaintButReadsNone() {
        Map<String, Object> body = body();
        String id = as("agent", "A07")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as("agent", "A07").get(PATH + "/" + id).then().statusCode(403);
        as("agent", "A07").get(PATH).then().statusCode(403);
    }

    @Test
    @Rule("GOV-1")
    void aNumberInTheTextIsMaskedBeforeItIsKept() {
        Map<String, Object> body = body();
        body.put("text", "Call me at +86 138 1234 5678 😀\nthanks");

        String id = post(body)
                .statusCode(201)
                .body("text", equalTo("Call me at +8613****45678 😀\nthanks"))
                .extract()
                .path("id");
        as("quality", "Q1").get(PATH + "/" + id).then().body("text", not(org.hamcrest.Matchers.containsString("1234")));
    }

    private static List<String> allIds(String query) {
        List<String> ids = new ArrayList<>();
        String next = PATH + query;
        while (next != null) {
            Response page = as("manager", "M1").get(next);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        return ids;
    }

    @Test
    @Rule("CMPL-1")
    void aCrmSystemTakesComplaintsInAndIsToldTheirNumber() {
        String number = as("crm", "CRM")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body())
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("number");

        assertThat(number).matches("C-[1-9][0-9]*");
    }
}
