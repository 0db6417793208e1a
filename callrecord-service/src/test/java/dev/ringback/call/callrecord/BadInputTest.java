package dev.ringback.call.callrecord;

import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.PATH;
import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.grantFor;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.ringback.call.grant.Grants;
import dev.ringback.call.testing.LargeBody;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.stack.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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

    private final String agent = newAgent();

    @BeforeEach
    void anHourAfterTheDial() {
        TestClock.set(DIALLED.plusSeconds(3600));
    }

    @AfterEach
    void nothingWasRecorded() {
        as("agent", agent).get(PATH).then().statusCode(200).body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{]",
                "nonsense",
                "{\"outcome\":}",
                "{\"outcome\": \"EFFECTIVE\",}",
                "{\"notes\": \"\u0001\"}",
                "{} {}"
            })
    void malformedJsonIsRefused(String body) {
        refused(post(agent, body), 400, "MALFORMED_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"text\"", "true"})
    void whatIsNoObjectIsRefused(String body) {
        post(agent, body).statusCode(org.hamcrest.Matchers.oneOf(400, 422)).contentType("application/problem+json");
    }

    @Test
    void jsonNestedWithoutEndIsRefused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + PATH))
                .header("Authorization", "Bearer " + TestTokens.token("agent", agent))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "nested")
                .POST(BodyPublishers.ofString("{\"answers\":" + "[".repeat(200_000)))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).containsAnyOf("MALFORMED_JSON", "WRONG_TYPE");
        }
    }

    @Test
    void anUnknownFieldIsRefusedByItsName() {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.put("agentId", "A99");

        refused(post(agent, body), 400, "UNKNOWN_FIELD").body("violations.field", contains("agentId"));
    }

    @Test
    void anUnknownFieldOfAnAnswerIsRefusedByItsPath() {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.put("answers", List.of(Map.of("question", "ORDER_TIME", "value", "x", "score", 1)));

        refused(post(agent, body), 400, "UNKNOWN_FIELD").body("violations.field", contains("answers[0].score"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "startedAt | 1743559200",
                "startedAt | 1743559200.5",
                "startedAt | true",
                "startedAt | \"2026-04-02\"",
                "startedAt | \"2026-02-30T02:00:00Z\"",
                "startedAt | \"2026-13-01T02:00:00Z\"",
                "startedAt | \"2026-04-02T25:00:00Z\"",
                "startedAt | \"2026-04-02T02:00:00\"",
                "startedAt | \"1743559200\"",
                "startedAt | \"\"",
                "endedAt | \"yesterday\"",
                "endedAt | {}",
                "outcome | 6",
                "outcome | \"6\"",
                "outcome | \"successful\"",
                "outcome | \"\"",
                "outcome | \"RANG\"",
                "outcome | []",
                "disposition | \"ANGRY\"",
                "disposition | 0",
                "answers | \"none\"",
                "answers | {}",
                "answers | [1]",
                "notes | 12",
                "notes | true",
                "notes | [\"a\"]",
                "grant | 12",
                "appointmentAt | 0"
            })
    void aFieldOfAWrongTypeIsRefusedByItsName(String field, String json) {
        String good = json(body(agent, "EFFECTIVE"));
        String bad = good.replaceFirst("\"" + field + "\":(\"[^\"]*\"|\\[.*?])", "")
                .replaceFirst("\\{,?", "{\"" + field + "\":" + java.util.regex.Matcher.quoteReplacement(json) + ",")
                .replace(",,", ",")
                .replace(",}", "}");

        refused(post(agent, bad), 400, "WRONG_TYPE")
                .body("violations[0].field", org.hamcrest.Matchers.startsWith(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant", "startedAt", "endedAt", "outcome"})
    void aMissingFieldIsRefusedByItsName(String field) {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.remove(field);

        refused(post(agent, body), 422, "VALIDATION_FAILED").body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", "2026-04-02T03:05:00Z"})
    void aCallInTheFutureIsRefused(String instant) {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.put("endedAt", instant);

        refused(post(agent, body), 422, "VALIDATION_FAILED")
                .body("violations.field", hasItem("endedAt"))
                .body("violations.code", hasItem("IN_THE_FUTURE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "1970-01-01T00:00:00Z"})
    void aCallBeforeItsDialIsRefused(String instant) {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.put("startedAt", instant);

        refused(post(agent, body), 422, "VALIDATION_FAILED").body("violations.code", hasItem("BEFORE_THE_DIAL"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBodyOfFiftyMegabytesIsRefused(boolean announced) throws Exception {
        String answer = LargeBody.post(
                URI.create("http://127.0.0.1:" + RestAssured.port + PATH),
                TestTokens.token("agent", agent),
                FIFTY_MEGABYTES,
                announced);

        assertThat(answer).startsWith("HTTP/1.1 413");
        if (announced) {
            assertThat(answer.toLowerCase(Locale.ROOT)).contains("application/problem+json", "\"body_too_large\"");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 129})
    void aKeyOfAWrongLengthIsRefused(int length) {
        as("agent", agent)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "k".repeat(length))
                .body(body(agent, "EFFECTIVE"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    @Test
    void aMissingKeyIsRefused() {
        as("agent", agent)
                .contentType(ContentType.JSON)
                .body(body(agent, "EFFECTIVE"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    @Test
    void anotherMediaTypeIsRefused() {
        as("agent", agent)
                .contentType(ContentType.XML)
                .header("Idempotency-Key", "xml")
                .body("<call/>")
                .post(PATH)
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void anotherMethodIsRefused() {
        as("agent", agent)
                .delete(PATH + "/" + UUID.randomUUID())
                .then()
                .statusCode(405)
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"supervisor", "quality", "complaint-officer", "hr", "manager", "crm", "bi", "auditor", "admin"})
    void aTokenOfAnotherRoleCannotRecord(String role) {
        as(role, agent)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "role")
                .body(body(agent, "EFFECTIVE"))
                .post(PATH)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("FORBIDDEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint-officer", "hr", "crm", "bi", "admin"})
    void aTokenOfAnotherRoleCannotRead(String role) {
        as(role, agent).get(PATH).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        as(role, agent).get(PATH + "/" + UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void noTokenExpiredTokensAndForeignTokensAreRefused() {
        unauthenticated(given(), "UNAUTHENTICATED");
        unauthenticated(given().auth().oauth2("nonsense"), "UNAUTHENTICATED");
        unauthenticated(given().auth().oauth2(TestTokens.expired("agent", agent)), "TOKEN_EXPIRED");
        unauthenticated(given().auth().oauth2(TestTokens.foreignKey("agent", agent)), "UNAUTHENTICATED");
        unauthenticated(given().auth().oauth2(TestTokens.wrongAudience("agent", agent)), "UNAUTHENTICATED");
        unauthenticated(given().auth().oauth2(TestTokens.wrongIssuer("agent", agent)), "UNAUTHENTICATED");
        unauthenticated(given().auth().oauth2(Grants.sign(grantFor(agent))), "UNAUTHENTICATED");
    }

    @Test
    void aForgedGrantIsRefused() {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.put(
                "grant",
                Grants.sign(grantFor(agent), Grants.newKeyPair("secp256r1").getPrivate(), "ringback-grant+jwt"));

        refused(post(agent, body), 403, "GRANT_INVALID").body("detail", not(containsString("signature")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "..", "😀", "eyJhbGciOiJub25lIn0.e30."})
    void whatIsNoGrantIsRefused(String grant) {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.put("grant", grant);

        refused(post(agent, body), 403, "GRANT_INVALID");
    }

    @Test
    void anAccessTokenIsNoGrant() {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.put("grant", TestTokens.token("agent", agent));

        refused(post(agent, body), 403, "GRANT_INVALID");
    }

    @Test
    void aGrantLargerThanAnyIsRefused() {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.put("grant", "a".repeat(16_385));

        refused(post(agent, body), 422, "VALIDATION_FAILED").body("violations.field", contains("grant"));
    }

    @Test
    void theGrantOfAnotherAgentIsRefusedAndStaysHis() {
        String owner = newAgent();
        Map<String, Object> body = body(owner, "EFFECTIVE");

        refused(post(agent, body), 403, "GRANT_OF_ANOTHER_AGENT");
        post(owner, body).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u001b[31m", "\u0007", "\u009f", "\u007f"})
    void controlCharactersAreRefused(String notes) {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.put("notes", notes);
        refused(post(agent, body), 422, "VALIDATION_FAILED").body("violations.field", contains("notes"));

        body.put("notes", "fine");
        body.put("answers", List.of(Map.of("question", "ORDER_TIME", "value", "x" + notes)));
        refused(post(agent, body), 422, "VALIDATION_FAILED").body("violations.field", contains("answers[0].value"));
    }

    @Test
    void halfASurrogatePairIsRefused() {
        String body = json(body(agent, "EFFECTIVE")).replaceFirst("\\{", "{\"notes\":\"\\\\ud83d\",");

        post(agent, body).statusCode(org.hamcrest.Matchers.oneOf(400, 422)).contentType("application/problem+json");
    }

    @Test
    void textThatIsTooLongIsRefused() {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.put("notes", "长".repeat(2001));
        body.put("answers", List.of(Map.of("question", "ORDER_TIME", "value", "x".repeat(1001))));

        refused(post(agent, body), 422, "VALIDATION_FAILED")
                .body("violations.field", contains("answers[0].value", "notes"));
    }

    @Test
    void moreAnswersThanAnyCallbackHasAreRefused() {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.put(
                "answers",
                IntStream.range(0, 51)
                        .mapToObj(i -> Map.of("question", "Q" + i, "value", "x"))
                        .toList());

        refused(post(agent, body), 422, "VALIDATION_FAILED").body("violations.field", hasItem("answers"));
    }

    @Test
    void aRefusalIsInTheLanguageOfTheCaller() {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.put("endedAt", DIALLED.minusSeconds(1).toString());

        as("agent", agent)
                .contentType(ContentType.JSON)
                .header("Accept-Language", "zh-CN")
                .header("Idempotency-Key", "zh")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(422)
                .header("Content-Language", "zh")
                .body("title", equalTo("校验失败"))
                .body("violations.message", contains("通话结束时间不能早于开始时间。"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 501",
        "limit, -1",
        "limit, many",
        "limit, 99999999999",
        "cursor, nonsense",
        "cursor, %00",
        "from, yesterday",
        "from, 2026-04-02",
        "to, 2026-02-30T00:00:00Z",
        "taskId, 12"
    })
    void aBadParameterIsRefused(String name, String value) {
        as("supervisor", "S1")
                .urlEncodingEnabled(false)
                .get(PATH + "?" + name + "=" + value)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_PARAMETER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "not-a-uuid", "%F0%9F%98%80", "00000000-0000-0000-0000-00000000000g"})
    void whatIsNoIdIsNotFound(String id) {
        as("supervisor", "S1")
                .urlEncodingEnabled(false)
                .get(PATH + "/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("requestId", org.hamcrest.Matchers.notNullValue());
    }

    private void unauthenticated(io.restassured.specification.RequestSpecification caller, String code) {
        caller.contentType(ContentType.JSON)
                .header("Idempotency-Key", "token")
                .body(body(agent, "EFFECTIVE"))
                .post(PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo(code));
    }

    private static String json(Map<String, ?> body) {
        return new String(dev.ringback.platform.json.EventJson.write(body), java.nio.charset.StandardCharsets.UTF_8);
    }
}
