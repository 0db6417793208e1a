package dev.ringback.complaint.intake;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.ringback.complaint.testing.LargeBody;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.stack.testing.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request is answered with its documented problem and changes nothing. */
@QuarkusTest
@OnTheStack
class BadInputTest {

    private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;

    @Inject
    AgroalDataSource dataSource;

    private long before;

    @BeforeEach
    void anHourAfterReceipt() throws SQLException {
        TestClock.set(RECEIVED.plusSeconds(3600));
        before = kept();
    }

    @AfterEach
    void nothingWasKept() throws SQLException {
        assertThat(kept()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "nonsense", "{\"text\": \"\u0001\"}", "{} {}"})
    void malformedJsonIsRefused(String body) {
        refused(post(body), 400, "MALFORMED_JSON");
    }

    @Test
    void anUnknownFieldIsRefusedByItsName() {
        Map<String, Object> body = body();
        body.put("phone", "x");

        refused(post(body), 400, "UNKNOWN_FIELD").body("violations.field", contains("phone"));
    }

    @ParameterizedTest
    @CsvSource({
        "channel, FAX",
        "channel, phone",
        "causeClass, RUDE",
        "customerId, 12",
        "kind, IDEA",
        "kind, complaint",
        "receivedAt, yesterday",
        "receivedAt, 2026-02-30T00:00:00Z",
        "receivedAt, 2026-04-02"
    })
    void aFieldOfAWrongTypeIsRefusedByItsName(String field, String value) {
        Map<String, Object> body = body();
        body.put(field, value);

        refused(post(body), 400, "WRONG_TYPE").body("violations.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "externalId", "text", "receivedAt", "channel", "causeClass", "subjectAgentId"})
    void aNumberInPlaceOfTextIsRefused(String field) {
        Map<String, Object> body = body();
        body.put(field, 1);

        refused(post(body), 400, "WRONG_TYPE").body("violations.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "externalId", "channel", "causeClass", "text", "receivedAt"})
    void aMissingFieldIsRefusedByItsName(String field) {
        Map<String, Object> body = body();
        body.remove(field);

        refused(post(body), 422, "VALIDATION_FAILED").body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-02T03:02:00Z, RECEIVED_IN_THE_FUTURE",
        "+999999999-12-31T23:59:59Z, RECEIVED_IN_THE_FUTURE",
        "2016-03-30T03:00:00Z, RECEIVED_TOO_LONG_AGO",
        "-999999999-01-01T00:00:00Z, RECEIVED_TOO_LONG_AGO"
    })
    void anImpossibleReceiptIsRefused(String receivedAt, String code) {
        Map<String, Object> body = body();
        body.put("receivedAt", receivedAt);

        refused(post(body), 422, "VALIDATION_FAILED").body("violations.code", contains(code));
    }

    @ParameterizedTest
    @CsvSource({"text, 4001", "source, 65", "externalId, 129", "subjectAgentId, 65", "business, 65", "incidentId, 129"})
    void textThatIsTooLongIsRefused(String field, int length) {
        Map<String, Object> body = body();
        body.put(field, "x".repeat(length));

        refused(post(body), 422, "VALIDATION_FAILED").body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({"incidentId, a b", "incidentId, -", "business, ' '"})
    void aReferenceOfAnotherFormIsRefused(String field, String value) {
        Map<String, Object> body = body();
        body.put(field, value);

        refused(post(body), 422, "VALIDATION_FAILED").body("violations.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u001b[31m", "\u0007"})
    void controlCharactersAreRefused(String text) {
        Map<String, Object> body = body();
        body.put("text", text);
        body.put("source", text);
        body.put("externalId", text);

        refused(post(body), 422, "VALIDATION_FAILED")
                .body("violations.field", contains("externalId", "source", "text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b\u200b", "\u3000"})
    void textThatSaysNothingIsRefused(String text) {
        Map<String, Object> body = body();
        body.put("text", text);

        refused(post(body), 422, "VALIDATION_FAILED").body("violations.field", contains("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../A01", "A 01", "", "-A", "王"})
    void whatIsNoAgentIdIsRefused(String agent) {
        Map<String, Object> body = body();
        body.put("subjectAgentId", agent);

        refused(post(body), 422, "VALIDATION_FAILED").body("violations.field", contains("subjectAgentId"));
    }

    @Test
    void aRefusalIsInTheLanguageOfTheCaller() {
        Map<String, Object> body = body();
        body.remove("text");
        body.put("receivedAt", "2026-04-02T03:02:00Z");

        as("complaint-officer", "C1")
                .contentType(ContentType.JSON)
                .header("Accept-Language", "zh")
                .header("Idempotency-Key", "zh")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("title", equalTo("校验失败"))
                .body("violations.message", contains("不能为空。"));
    }

    @Test
    void aMissingKeyIsRefused() {
        refused(
                as("complaint-officer", "C1")
                        .contentType(ContentType.JSON)
                        .body(body())
                        .post(PATH)
                        .then(),
                400,
                "IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void aBodyOfFiftyMegabytesIsRefused() throws Exception {
        String answer = LargeBody.post(
                URI.create("http://127.0.0.1:" + RestAssured.port + PATH),
                TestTokens.token("agent", "A01"),
                FIFTY_MEGABYTES,
                true);

        assertThat(answer).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quality", "hr", "manager", "bi", "auditor", "admin"})
    void aTokenOfAnotherRoleCannotRaise(String role) {
        refused(
                as(role, "X1")
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", "role")
                        .body(body())
                        .post(PATH)
                        .then(),
                403,
                "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "hr", "crm", "bi", "admin"})
    void aTokenOfAnotherRoleCannotRead(String role) {
        refused(as(role, "X1").get(PATH).then(), 403, "FORBIDDEN");
        refused(as(role, "X1").get(PATH + "/" + UUID.randomUUID()).then(), 403, "FORBIDDEN");
    }

    @Test
    void noTokenExpiredTokensAndForeignTokensAreRefused() {
        unauthenticated(given(), "UNAUTHENTICATED");
        unauthenticated(given().auth().oauth2(TestTokens.expired("agent", "A01")), "TOKEN_EXPIRED");
        unauthenticated(given().auth().oauth2(TestTokens.foreignKey("agent", "A01")), "UNAUTHENTICATED");
        unauthenticated(given().auth().oauth2(TestTokens.wrongAudience("agent", "A01")), "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 501",
        "limit, x",
        "cursor, nonsense",
        "overdue, maybe",
        "overdue, TRUE",
        "state, LOST",
        "state, RAISED",
        "kind, IDEA",
        "customerId, 12",
        "departmentId, a b"
    })
    void aBadParameterIsRefused(String name, String value) {
        refused(as("supervisor", "S1").get(PATH + "?" + name + "=" + value).then(), 400, "INVALID_PARAMETER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "00000000-0000-0000-0000-000000000000"})
    void anUnknownIdIsNotFound(String id) {
        refused(as("supervisor", "S1").get(PATH + "/" + id).then(), 404, "NOT_FOUND");
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(status))
                .body("code", equalTo(code));
    }

    private static void unauthenticated(RequestSpecification caller, String code) {
        refused(
                caller.contentType(ContentType.JSON)
                        .header("Idempotency-Key", "token")
                        .body(body())
                        .post(PATH)
                        .then(),
                401,
                code);
    }

    private long kept() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement count = connection.createStatement();
                ResultSet row = count.executeQuery("SELECT count(*) FROM complaint")) {
            row.next();
            return row.getLong(1);
        }
    }
}
