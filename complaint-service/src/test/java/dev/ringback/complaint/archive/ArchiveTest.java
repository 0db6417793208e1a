package dev.ringback.complaint.archive;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.close;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.reply;
import static dev.ringback.complaint.testing.Complaints.resolve;
import static dev.ringback.complaint.testing.Complaints.shown;
import static dev.ringback.complaint.testing.Complaints.step;
import static dev.ringback.complaint.testing.Complaints.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.ringback.complaint.testing.Directory;
import dev.ringback.complaint.testing.FollowUps;
import dev.ringback.complaint.testing.Kept;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.platform.event.CallCompleted;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Closed complaints are archived under a coding, found again, kept for a time, and their evidence is read with approval. */
@QuarkusTest
@OnTheStack
class ArchiveTest {

    private static final Instant NOW = RECEIVED.plusSeconds(3600);

    private final String coding = "GYS-" + UUID.randomUUID();

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(NOW);
    }

    @Test
    @Rule("GOV-7")
    @Rule("CMPL-2")
    void aClosedComplaintIsArchivedOnceAndFoundByItsCodingPartyAndNumber() {
        String supplier = "S-" + UUID.randomUUID();
        Map<String, Object> complaint = body();
        complaint.put("parties", List.of(Map.of("role", "SUPPLIER", "id", supplier)));
        String id = raised(complaint);
        archive(id).statusCode(409).body("code", equalTo("NOT_CLOSED"));
        close(id, "WITHDRAWN").statusCode(201);

        String number = archive(id)
                .statusCode(201)
                .body("place", equalTo("Cabinet 3, call 138****5678"))
                .body("archivedBy", equalTo("C1"))
                .body("retainUntil", equalTo("2029-04-02"))
                .extract()
                .path("number");

        archive(id).statusCode(409).body("code", equalTo("COMPLAINT_ARCHIVED"));
        shown(id).body("archived", equalTo(true)).body("number", equalTo(number));
        for (String query : List.of(
                "coding=" + coding,
                "coding=" + coding + "&codingKind=SUPPLIER",
                "party=SUPPLIER:" + supplier,
                "number=" + number,
                "coding=" + coding + "&archivedFrom=2026-04-02&archivedTo=2026-04-02",
                "coding=" + coding + "&retainedBefore=2029-04-03")) {
            index(query).body("items.complaintId", contains(id));
        }
        for (String query : List.of(
                "coding=" + coding + "&codingKind=PARTNER_POINT",
                "coding=" + coding + "&archivedFrom=2026-04-03",
                "coding=" + coding + "&archivedTo=2026-04-01",
                "coding=" + coding + "&retainedBefore=2029-04-02",
                "coding=none-" + coding)) {
            index(query).body("items", hasSize(0));
        }
        assertThat(steps(id)).containsOnlyOnce("ARCHIVED");
    }

    @Test
    @Rule("GOV-7")
    void nothingIsAddedToWhatIsArchivedUntilItsCustomerIsHeardOfAgain() {
        String id = raised(body());
        reply(id, RECEIVED).statusCode(201);
        resolve(id).statusCode(201);
        CallCompleted call = FollowUps.call(id, NOW.plusSeconds(60), "SATISFIED");
        FollowUps.told(call).deliverAndWait();
        archive(id).statusCode(201);
        Kept before = Kept.of(id);

        step("complaint-officer", "C1", id, "evidence", Map.of("kind", "DOCUMENT", "reference", "a.pdf"))
                .statusCode(409)
                .body("code", equalTo("COMPLAINT_ARCHIVED"));
        judge(id).statusCode(409).body("code", equalTo("COMPLAINT_ARCHIVED"));
        as("quality", "Q1")
                .contentType(ContentType.JSON)
                .body(Map.of("code", "packaging"))
                .put(PATH + "/" + id + "/root-cause")
                .then()
                .statusCode(409)
                .body("code", equalTo("COMPLAINT_ARCHIVED"));
        before.requireUntouched("what is added");

        // His word is taken back in the same round.
        FollowUps.corrected(call, 2, "EFFECTIVE", null).deliverAndWait();
        shown(id).body("state", equalTo("RESOLVED")).body("archived", equalTo(false));
        FollowUps.corrected(call, 3, "EFFECTIVE", "DISSATISFIED").deliverAndWait();

        shown(id).body("state", equalTo("OPEN")).body("archived", equalTo(false));
        index("coding=" + coding).body("items", hasSize(0));
        judge(id).statusCode(201);
    }

    @Test
    @Rule("GOV-7")
    @Rule("SCORE-2")
    void whatIsAppealedIsNotArchivedBeforeItIsDecided() {
        String accused = Directory.agent(Directory.unit());
        Map<String, Object> complaint = body();
        complaint.put("subjectAgentId", accused);
        String id = raised(complaint);
        close(id, "WITHDRAWN").statusCode(201);
        String finding = judge(id).statusCode(201).extract().path("id");
        send("agent", accused, finding, "appeals", Map.of("text", "The line broke down."))
                .statusCode(201);

        archive(id).statusCode(409).body("code", equalTo("APPEAL_PENDING"));

        send("quality", "Q2", finding, "appeal-decisions", Map.of("overturned", false, "reason", "No."))
                .statusCode(201);
        archive(id).statusCode(201);
        // CMPL-10: the index keeps it from whom it is about, as everything does.
        as("supervisor", accused)
                .get(PATH + "/archive?coding=" + coding)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    /** Guard: {@code ArchiveStore.requireReadable}, and that views of complaints leave evidence of the archive out. */
    @Test
    @Rule("GOV-4")
    void evidenceOfTheArchiveIsReadWithTheApprovalOfAManagerByOneReaderForATime() {
        String id = raised(body());
        step("complaint-officer", "C1", id, "evidence", Map.of("kind", "DOCUMENT", "reference", "a.pdf"))
                .statusCode(201);
        String reader = "R-" + UUID.randomUUID();
        evidence("quality", reader, id).statusCode(200).body("items", hasSize(1));
        close(id, "WITHDRAWN").statusCode(201);
        approve(id, "M1", reader, "2026-04-03T00:00:00Z").statusCode(409).body("code", equalTo("NOT_ARCHIVED"));
        archive(id).statusCode(201);

        evidence("quality", reader, id).statusCode(403).body("code", equalTo("APPROVAL_REQUIRED"));
        evidence("auditor", "X1", id).statusCode(403).body("code", equalTo("APPROVAL_REQUIRED"));
        shown(id).body("evidence", hasSize(0));
        approve(id, reader, reader, "2026-04-03T00:00:00Z")
                .statusCode(422)
                .body("violations.code", contains("SELF_APPROVAL"));
        approve(id, "M1", reader, "2026-04-02T02:59:59Z").statusCode(422).body("violations.code", contains("PAST"));
        approve(id, "M1", reader, "2027-04-04T00:00:00Z").statusCode(422).body("violations.code", contains("TOO_LATE"));
        step(
                        "complaint-officer",
                        "C1",
                        id,
                        "evidence/approvals",
                        Map.of("reader", reader, "expiresAt", "2026-04-03T00:00:00Z", "reason", "Asked."))
                .statusCode(403);
        approve(id, "M1", reader, "2026-04-03T00:00:00Z")
                .statusCode(201)
                .body("reason", equalTo("Asked by 138****5678."));

        TestClock.set(Instant.parse("2026-04-02T23:59:00Z"));
        evidence("quality", reader, id).statusCode(200).body("items.reference", contains("a.pdf"));
        evidence("quality", "Q9", id).statusCode(403);
        TestClock.set(Instant.parse("2026-04-03T00:00:00Z"));
        evidence("quality", reader, id).statusCode(403).body("code", equalTo("APPROVAL_REQUIRED"));
        as("auditor", "X1")
                .get(PATH + "/" + id + "/evidence/approvals")
                .then()
                .statusCode(200)
                .body("items.reader", contains(reader));
        assertThat(steps(id)).containsOnlyOnce("READING_APPROVED");
    }

    /** Guard: the notes of {@code AccessLog} in each service that shows something. */
    @Test
    @Rule("GOV-5")
    void everyWayOfReadingComplaintsIsNoted() {
        String id = raised(body());
        String finding = judge(id).statusCode(201).extract().path("id");
        String reader = "R-" + UUID.randomUUID();

        as("quality", reader).get(PATH + "?limit=1").then().statusCode(200);
        as("quality", reader).get("/v1/findings?limit=1").then().statusCode(200);
        as("quality", reader).get("/v1/findings/" + finding).then().statusCode(200);
        as("quality", reader).get(PATH + "/archive?coding=" + coding).then().statusCode(200);
        evidence("quality", reader, id).statusCode(200);
        as("quality", reader).get(PATH + "/" + id + "/related").then().statusCode(200);

        accesses("&complaintId=" + id, reader)
                .body(hits(reader), hasItems("FINDING_READ", "EVIDENCE_READ", "RELATED_READ"));
        accesses("", reader).body(hits(reader), hasItems("LISTED", "FINDINGS_LISTED", "ARCHIVE_SEARCHED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"codingKind\": \"SUPPLIER\", \"coding\": \"a b\", \"place\": \"x\"}",
                "{\"codingKind\": \"SUPPLIER\", \"coding\": \"a\", \"place\": \" \"}",
                "{\"codingKind\": \"SUPPLIER\", \"coding\": \"a\", \"place\": \"\\u200b\"}"
            })
    void aCodingThatBreaksAConstraintIsRefused(String body) {
        String id = raised(body());
        close(id, "WITHDRAWN").statusCode(201);

        step("manager", "M1", id, "archivings", body).statusCode(422);
        step("manager", "M1", id, "archivings", "{\"codingKind\": \"SHELF\", \"coding\": \"a\", \"place\": \"x\"}")
                .statusCode(400);

        shown(id).body("archived", equalTo(false));
    }

    private static ValidatableResponse accesses(String query, String reader) {
        ValidatableResponse page = null;
        String cursor = "";
        do {
            page = as("auditor", "X1")
                    .get(PATH + "/accesses?limit=500" + query + cursor)
                    .then()
                    .statusCode(200);
            String next = page.extract().path("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
            List<String> found = page.extract().path(hits(reader));
            if (!found.isEmpty()) {
                return page;
            }
        } while (!cursor.isEmpty());
        return page;
    }

    private static String hits(String reader) {
        return "items.findAll { it.by == '" + reader + "' }.action";
    }

    private ValidatableResponse archive(String id) {
        return step(
                "complaint-officer",
                "C1",
                id,
                "archivings",
                Map.of("codingKind", "SUPPLIER", "coding", coding, "place", "Cabinet 3, call 13812345678"));
    }

    private static ValidatableResponse index(String query) {
        return as("auditor", "X1").get(PATH + "/archive?" + query).then().statusCode(200);
    }

    private static ValidatableResponse evidence(String role, String subject, String id) {
        return as(role, subject).get(PATH + "/" + id + "/evidence").then();
    }

    private static ValidatableResponse approve(String id, String by, String reader, String expiresAt) {
        return step(
                "manager",
                by,
                id,
                "evidence/approvals",
                Map.of("reader", reader, "expiresAt", expiresAt, "reason", "Asked by 13812345678."));
    }

    private static ValidatableResponse judge(String id) {
        return step(
                "quality",
                "Q1",
                id,
                "findings",
                Map.of("companyCaused", true, "standard", "003", "reason", "He hung up."));
    }

    private static ValidatableResponse send(String role, String by, String finding, String step, Map<String, ?> body) {
        return as(role, by)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/findings/" + finding + "/" + step)
                .then();
    }
}
