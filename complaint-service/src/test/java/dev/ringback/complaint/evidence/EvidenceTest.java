package dev.ringback.complaint.evidence;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.close;
import static dev.ringback.complaint.testing.Complaints.post;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.shown;
import static dev.ringback.complaint.testing.Complaints.step;
import static dev.ringback.complaint.testing.Complaints.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.complaint.testing.Directory;
import dev.ringback.complaint.testing.Events;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.complaint.testing.Told;
import dev.ringback.platform.event.CustomerErased;
import dev.ringback.platform.event.FindingMade;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attachments and evidence, and what is judged by them. */
@QuarkusTest
@OnTheStack
class EvidenceTest {

    private static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(RECEIVED.plusSeconds(3600));
    }

    @Test
    @Rule("CMPL-1")
    @Rule("CMPL-10")
    void whatComesWithAComplaintIsKeptByReferenceAndNotByWhom() {
        Map<String, Object> complaint = withAttachment("https://files.example/7f3a.pdf");

        String id = post(complaint)
                .statusCode(201)
                .body("evidence.kind", contains("DOCUMENT"))
                .body("evidence[0].title", equalTo("The note of 138****5678"))
                .body("evidence[0].cameWith", equalTo(true))
                .body("evidence[0].addedBy", nullValue())
                .extract()
                .path("id");

        post(complaint).statusCode(200).body("id", equalTo(id)).body("evidence", hasSize(1));
        Map<String, Object> another = new HashMap<>(complaint);
        another.put("attachments", List.of(document("https://files.example/other.pdf")));
        post(another).statusCode(409).body("code", equalTo("EXTERNAL_ID_CONFLICT"));
        another.remove("attachments");
        post(another).statusCode(409).body("code", equalTo("EXTERNAL_ID_CONFLICT"));
        shown(id).body("evidence.reference", contains("https://files.example/7f3a.pdf"));
    }

    @Test
    @Rule("CMPL-3")
    @Rule("CMPL-10")
    @Rule("GOV-5")
    void evidenceIsShownToWhoSeesTheComplaintAndToNobodyElse() {
        String unit = Directory.unit();
        String accused = Directory.agent(unit);
        Map<String, Object> complaint = body();
        complaint.put("subjectAgentId", accused);
        String id = raised(complaint);
        String call = UUID.randomUUID().toString();
        add(id, Map.of("kind", "CALL", "reference", call)).statusCode(201);
        add(id, Map.of("kind", "RECORDING", "reference", "rec/2026/04/7f3a", "sha256", SHA))
                .statusCode(201);
        add(id, Map.of("kind", "SCRIPT_VERSION", "reference", "after-sale@3")).statusCode(201);
        close(id, "WITHDRAWN").statusCode(201);

        add(id, Map.of("kind", "STATEMENT", "saidBy", "The neighbour", "text", "He shouted. Ask 13812345678."))
                .statusCode(201)
                .body("text", equalTo("He shouted. Ask 138****5678."))
                .body("addedBy", equalTo("C1"));

        evidence("quality", "Q1", id)
                .statusCode(200)
                .body("items.kind", contains("CALL", "RECORDING", "SCRIPT_VERSION", "STATEMENT"))
                .body("items[0].reference", equalTo(call))
                .body("items[1].sha256", equalTo(SHA))
                .body("items[3].saidBy", equalTo("The neighbour"));
        shown(id).body("evidence", hasSize(4));
        assertThat(steps(id).stream().filter("EVIDENCE_ADDED"::equals)).hasSize(4);
        as("auditor", "X1")
                .get(PATH + "/accesses?limit=500&complaintId=" + id)
                .then()
                .body("items.findAll { it.by == 'Q1' }.action", hasItem("EVIDENCE_READ"));
        evidence("supervisor", accused, id).statusCode(404);
        evidence("supervisor", Directory.agent(Directory.unit()), id).statusCode(404);
        evidence("agent", "A9", id).statusCode(403);
        evidence("crm", "S1", id).statusCode(403);
        step("supervisor", accused, id, "evidence", document("https://files.example/mine.pdf"))
                .statusCode(404);
        step("agent", "A9", id, "evidence", document("https://files.example/mine.pdf"))
                .statusCode(403);
        add(UUID.randomUUID().toString(), document("https://files.example/none.pdf"))
                .statusCode(404);
    }

    @Test
    @Rule("CMPL-3")
    @Rule("CMPL-10")
    void aFindingNamesWhatItWasJudgedByAndTheAccusedDoesNotSeeIt() {
        String accused = Directory.agent(Directory.unit());
        Map<String, Object> complaint = body();
        complaint.put("subjectAgentId", accused);
        String id = raised(complaint);
        String statement = add(id, Map.of("kind", "STATEMENT", "saidBy", "The reporter", "text", "He shouted."))
                .extract()
                .path("id");
        String others = add(raised(body()), document("https://files.example/o.pdf"))
                .extract()
                .path("id");

        judge(id, Map.of("evidenceIds", List.of(others)))
                .statusCode(422)
                .body("violations.code", contains("UNKNOWN_EVIDENCE"));
        judge(id, Map.of("evidenceIds", List.of(statement, statement)))
                .statusCode(201)
                .body("evidenceIds", contains(statement));

        String mine = as("agent", accused)
                .get("/v1/findings/mine")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .asString();
        assertThat(mine).doesNotContain("evidence", statement, "The reporter", id);
    }

    @Test
    @Rule("CMPL-3")
    void whatTheCompanyCausedIsMadeGoodExactlyAndAPartnerMayAnswerForIt() {
        String id = raised(body());
        Map<String, Object> partner = Map.of("role", "PARTNER", "id", "P-07");

        judge(id, Map.of("penaltyItem", "S3:4.3", "party", partner))
                .statusCode(422)
                .body("violations.code", contains("NOBODY_CHARGED"));
        judge(
                        id,
                        Map.of(
                                "party",
                                partner,
                                "productCancelled",
                                true,
                                "compensation",
                                Map.of("amount", "1000000.00", "currency", "CNY")))
                .statusCode(201)
                .body("party.role", equalTo("PARTNER"))
                .body("party.id", equalTo("P-07"))
                .body("subjectAgentId", nullValue())
                .body("productCancelled", equalTo(true))
                .body("compensation.amount", equalTo("1000000.00"))
                .body("compensation.currency", equalTo("CNY"))
                .body("compensation.grantedBy", equalTo("Q1"));

        FindingMade told = Told.about(id, FindingMade.class, 1).getFirst();
        assertThat(told.party()).isEqualTo("PARTNER:P-07");
        assertThat(told.compensation()).isEqualByComparingTo(new BigDecimal("1000000"));
        assertThat(told.productCancelled()).isTrue();
        String small = raised(body());
        judge(small, Map.of("compensation", Map.of("amount", "0.01")))
                .statusCode(201)
                .body("compensation.amount", equalTo("0.01"))
                .body("productCancelled", equalTo(false));
        judge(raised(body()), Map.of("compensation", Map.of("amount", "12.5")))
                .statusCode(201)
                .body("compensation.amount", equalTo("12.50"));
    }

    @ParameterizedTest
    @CsvSource({
        "true, 0, compensation.amount",
        "true, 0.00, compensation.amount",
        "true, 1000000.01, compensation.amount",
        "true, -1, compensation.amount",
        "true, 1.001, compensation.amount",
        "true, 1e3, compensation.amount",
        "true, 99999999, compensation.amount",
        "false, 1, compensation"
    })
    void noOtherSumIsGiven(boolean companyCaused, String amount, String field) {
        String id = raised(body());

        judge(id, Map.of("companyCaused", companyCaused, "compensation", Map.of("amount", amount)))
                .statusCode(422)
                .body("violations.field", contains(field));

        shown(id).body("findings", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"compensation\": {\"amount\": 12}}",
                "{\"compensation\": \"12\"}",
                "{\"party\": \"PARTNER:P-07\"}",
                "{\"party\": {\"role\": \"CUSTOMER\", \"id\": \"P\"}}",
                "{\"evidenceIds\": [\"x\"]}",
                "{\"productCancelled\": \"true\"}"
            })
    void aRemedyThatCannotBeReadIsRefused(String part) {
        String id = raised(body());

        step(
                        "quality",
                        "Q1",
                        id,
                        "findings",
                        "{\"companyCaused\": true, \"standard\": \"x\", \"reason\": \"x\", " + part.substring(1))
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DOCUMENT       |                                |      |     | reference | SAYS_NOTHING
            DOCUMENT       | rec/13812345678.wav            |      |     | reference | NUMBER_IN_REFERENCE
            RECORDING      | tel:+86-138-1234-5678          |      |     | reference | NUMBER_IN_REFERENCE
            CALL           | 12                             |      |     | reference | NO_SUCH_REFERENCE
            SCRIPT_VERSION | after-sale                     |      |     | reference | NO_SUCH_REFERENCE
            DOCUMENT       | https://files.example/a.pdf    | Said |     | text      | NOT_OF_THIS_KIND
            STATEMENT      |                                | Said |     | saidBy    | SAYS_NOTHING
            STATEMENT      |                                |      | He  | text      | SAYS_NOTHING
            STATEMENT      | https://files.example/a.pdf    | Said | He  | reference | NOT_OF_THIS_KIND
            """)
    void evidenceThatSaysNothingOrTooMuchIsRefused(
            String kind, String reference, String text, String saidBy, String field, String code) {
        Map<String, Object> evidence = new HashMap<>();
        evidence.put("kind", kind);
        evidence.put("reference", reference);
        evidence.put("text", text);
        evidence.put("saidBy", saidBy);
        Map<String, Object> complaint = body();
        complaint.put("attachments", List.of(document("https://files.example/a.pdf"), evidence));

        post(complaint)
                .statusCode(422)
                .body("violations.field", contains("attachments[1]." + field))
                .body("violations.code", contains(code));
        add(raised(body()), evidence).statusCode(422).body("violations.field", contains(field));
    }

    /** Guards: the statement of {@code ErasedCustomers.TEXTS} about evidence, and that about answers that are replayed. */
    @Test
    @Rule("GOV-5")
    void ofAnErasedCustomerWhatTellsOfThemGoesAndThatThereWasEvidenceStays() throws SQLException {
        UUID customer = UUID.randomUUID();
        Map<String, Object> complaint = withAttachment("https://files.example/mr-li.pdf");
        complaint.put("customerId", customer.toString());
        String id = raised(complaint);
        add(id, Map.of("kind", "RECORDING", "reference", "rec/7f3a", "title", "Mr Li"))
                .statusCode(201);
        add(id, Map.of("kind", "STATEMENT", "saidBy", "Mr Li", "text", "I am Mr Li."))
                .statusCode(201);

        Events.event("/task-service", customer, 9, RECEIVED, new CustomerErased(customer, RECEIVED))
                .deliverAndWait();

        String left = evidence("quality", "Q1", id)
                .statusCode(200)
                .body("items.kind", contains("DOCUMENT", "RECORDING", "STATEMENT"))
                .body("items.reference", contains(null, "rec/7f3a", null))
                .body("items[0].sha256", equalTo(SHA))
                .extract()
                .asString();
        assertThat(left).doesNotContain("Mr Li");
        post(complaint).statusCode(200).body("id", equalTo(id));
        try (Connection connection = dataSource.getConnection();
                Statement select = connection.createStatement();
                var row = select.executeQuery("SELECT count(*) FROM idempotency_key WHERE body LIKE '%I am Mr Li.%'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
        Map<String, Object> late = withAttachment("https://files.example/mr-li-again.pdf");
        late.put("customerId", customer.toString());
        String after = raised(late);
        shown(after).body("evidence.kind", contains("DOCUMENT")).body("evidence[0].reference", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE evidence SET reference = 'elsewhere'",
                "UPDATE evidence SET title = NULL, text = NULL, said_by = NULL, added_by = 'nobody'",
                "DELETE FROM evidence",
                "TRUNCATE evidence CASCADE"
            })
    void whatWasAddedIsNeverChanged(String statement) {
        add(raised(body()), document("https://files.example/a.pdf")).statusCode(201);

        Throwable refused = org.assertj.core.api.Assertions.catchThrowable(() -> {
            try (Connection connection = dataSource.getConnection();
                    Statement change = connection.createStatement()) {
                change.execute(statement);
            }
        });

        assertThat(refused).isInstanceOf(SQLException.class).hasMessageContaining("append only");
    }

    private static Map<String, Object> withAttachment(String reference) {
        Map<String, Object> complaint = body();
        complaint.put("attachments", List.of(document(reference)));
        return complaint;
    }

    private static Map<String, Object> document(String reference) {
        return Map.of("kind", "DOCUMENT", "reference", reference, "title", "The note of 13812345678", "sha256", SHA);
    }

    private static ValidatableResponse add(String id, Map<String, ?> evidence) {
        return step("complaint-officer", "C1", id, "evidence", evidence);
    }

    private static ValidatableResponse evidence(String role, String subject, String id) {
        return as(role, subject).get(PATH + "/" + id + "/evidence").then();
    }

    private static ValidatableResponse judge(String id, Map<String, ?> more) {
        Map<String, Object> finding =
                new HashMap<>(Map.of("companyCaused", true, "standard", "003 part 5, 4.3", "reason", "Seen."));
        finding.putAll(more);
        return step("quality", "Q1", id, "findings", finding);
    }
}
