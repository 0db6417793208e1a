package dev.ringback.task.order;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.Crm.order;
import static dev.ringback.task.testing.Crm.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.stack.testing.TestTokens;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import dev.ringback.task.testing.Upload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class OrderResourceTest {

    private static final String PATH = "/v1/orders";

    @Test
    void anOrderIsTakenInWithItsCustomerAndFoundAgain() {
        Map<String, Object> order = order("2026-03-14T17:30:00.123456789+08:00");

        Response created = post(PATH, order);

        created.then()
                .statusCode(201)
                .body("source", equalTo("crm"))
                .body("amount", equalTo("1999.00"))
                .body("closedAt", equalTo("2026-03-14T09:30:00.123456Z"))
                .body("customerId", notNullValue())
                .body("ownerAgentId", nullValue());
        String id = created.path("id");
        as("supervisor").get(PATH + "/" + id).then().statusCode(200).body("id", equalTo(id));
        as("crm")
                .get("/v1/customers/" + created.path("customerId"))
                .then()
                .statusCode(200)
                .body("phoneMasked", equalTo(masked(order)));
    }

    @Test
    void anOrderIsAnnouncedOnceTogetherWithItsCustomer() {
        Map<String, Object> order = order("2026-03-14T09:30:00Z");

        String id = Crm.receivedOrder(order);
        post(PATH, order).then().statusCode(200);

        String customer = as("crm").get(PATH + "/" + id).path("customerId");
        Topic.fact().awaitOne(id, "dev.ringback.order-received.v1");
        Topic.customer().awaitOne(customer, "dev.ringback.customer-registered.v1");
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswerAgain() {
        Map<String, Object> order = order(null);
        String key = fresh("key");

        Response first = post(PATH, key, order);
        Response second = post(PATH, key, order);

        second.then().statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first.path("id")));
    }

    @Test
    void aKeyUsedForAnotherBodyIsRefusedAndChangesNothing() {
        String key = fresh("key");
        post(PATH, key, order(null)).then().statusCode(201);
        Map<String, Object> other = order(null);

        post(PATH, key, other).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));

        assertThat(stored(other)).isZero();
    }

    @Test
    void aMissingKeyIsRefused() {
        as("crm")
                .contentType(ContentType.JSON)
                .body(order(null))
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    @Test
    void equalContentUnderANewKeyAnswersTheOrderThatExists() {
        Map<String, Object> order = order("2026-03-14T09:30:00Z");
        String id = Crm.receivedOrder(order);
        order.put("amount", "1999");
        order.put("closedAt", "2026-03-14T17:30:00+08:00");

        post(PATH, order).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void otherContentForTheSameNameIsAConflictThatNamesTheField() {
        Map<String, Object> order = order("2026-03-14T09:30:00Z");
        Crm.receivedOrder(order);
        order.put("amount", "2000.00");

        post(PATH, order)
                .then()
                .statusCode(409)
                .body("code", equalTo("EXTERNAL_ID_CONFLICT"))
                .body("violations[0].field", equalTo("amount"));
        as("crm")
                .get("/v1/customers?source=crm&externalId=" + customerOf(order).get("externalId"))
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void anotherNumberForAKnownCustomerIsAConflict() {
        Map<String, Object> first = order(null);
        Crm.receivedOrder(first);
        Map<String, Object> second = order(null);
        Map<String, Object> customer = Crm.customer();
        customer.put("externalId", customerOf(first).get("externalId"));
        second.put("customer", customer);

        post(PATH, second).then().statusCode(409).body("violations[0].field", equalTo("customer.phone"));

        assertThat(stored(second)).isZero();
    }

    /** Guard: the unique constraint with ON CONFLICT; a look before the insert lets several through. */
    @Test
    void manyAtOnceUnderDifferentKeysMakeOneOrderOneCustomerAndOneEvent() throws Exception {
        Map<String, Object> order = order("2026-03-14T09:30:00Z");

        List<Response> answers = atOnce(24, () -> post(PATH, order));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.path("id").toString())
                .containsOnly(answers.getFirst().<String>path("id"));
        assertThat(stored(order)).isOne();
        assertThat(Database.count(
                        "SELECT count(*) FROM customer WHERE external_id = ?",
                        customerOf(order).get("externalId")))
                .isOne();
        Topic.fact().awaitOne(answers.getFirst().path("id"), "dev.ringback.order-received.v1");
    }

    @Test
    void manyAtOnceUnderOneKeyMakeOneOrderAndTheOthersHearSo() throws Exception {
        Map<String, Object> order = order(null);
        String key = fresh("key");

        List<Response> answers = atOnce(16, () -> post(PATH, key, order));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("IDEMPOTENCY_IN_FLIGHT"));
        assertThat(stored(order)).isOne();
    }

    @Test
    void aKnownCustomerIsNamedByItsId() {
        Map<String, Object> first = order(null);
        String customerId = post(PATH, first).path("customerId");
        Map<String, Object> second = order(null);
        second.remove("customer");
        second.put("customerId", customerId);

        post(PATH, second).then().statusCode(201).body("customerId", equalTo(customerId));
    }

    @Test
    void anUnknownCustomerIdIsAFieldAtFault() {
        Map<String, Object> order = order(null);
        order.remove("customer");
        order.put("customerId", UUID.randomUUID().toString());

        post(PATH, order)
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations[0].field", equalTo("customerId"));
    }

    @Test
    void bothOrNeitherWayToNameTheCustomerIsAFieldAtFault() {
        Map<String, Object> both = order(null);
        both.put("customerId", UUID.randomUUID().toString());
        Map<String, Object> neither = order(null);
        neither.remove("customer");

        for (Map<String, Object> order : List.of(both, neither)) {
            post(PATH, order).then().statusCode(422).body("violations.field", hasItem("customer"));
        }
    }

    @Test
    void everyFieldAtFaultIsNamedAtOnceInTheLanguageAskedFor() {
        Map<String, Object> order = order(null);
        order.remove("business");
        order.put("amount", "-1");
        customerOf(order).put("phone", "12345");

        Response answer = as("crm")
                .header("Idempotency-Key", fresh("key"))
                .header("Accept-Language", "zh-CN")
                .contentType(ContentType.JSON)
                .body(order)
                .post(PATH);

        answer.then()
                .statusCode(422)
                .body("violations.field", hasItems("amount", "business", "customer.phone"))
                .body("violations.find { it.field == 'amount' }.code", equalTo("AMOUNT"))
                .body("violations.find { it.field == 'customer.phone' }.message", equalTo("须为有效的电话号码"));
        assertThat(stored(order)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0.01",
                "1e30",
                "1E3",
                "0.001",
                "1000000000000.01",
                "10000000000000",
                "NaN",
                "",
                " 1",
                "1,5",
                "٣"
            })
    void anAmountThatIsNoneIsRefused(String amount) {
        Map<String, Object> order = order(null);
        order.put("amount", amount);

        post(PATH, order).then().statusCode(422).body("violations[0].field", equalTo("amount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "0.1", "1000000000000", "999999999999.99"})
    void anAmountAtTheEdgeIsTaken(String amount) {
        Map<String, Object> order = order(null);
        order.put("amount", amount);

        post(PATH, order).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-03-14",
                "2026-03-14T25:00:00Z",
                "yesterday",
                "",
                "1771000000"
            })
    void anImpossibleInstantIsRefused(String instant) {
        Map<String, Object> order = order(instant);

        post(PATH, order)
                .then()
                .statusCode(400)
                .body("code", equalTo("WRONG_TYPE"))
                .body("violations[0].field", equalTo("closedAt"));
    }

    @Test
    void aDealMayBeDatedOneDayAheadAndNotMore() {
        Clock wall = Clock.systemUTC();

        post(PATH, order(wall.instant().plus(Duration.ofHours(23)).toString()))
                .then()
                .statusCode(201);
        post(PATH, order(wall.instant().plus(Duration.ofHours(25)).toString()))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("closedAt"));
    }

    @Test
    void anInstantBeyondWhatTheDatabaseHoldsIsAFieldAtFault() {
        post(PATH, order("-9999-01-01T00:00:00Z")).then().statusCode(422);
        post(PATH, order("1999-12-31T23:59:59Z")).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678901",
                "138001",
                "+86 13800138000 ext. 5",
                "<script>",
                "13800138000; DROP TABLE contact",
                "00000000000",
                "１３８"
            })
    void aNumberThatCannotBeDialledIsRefused(String phone) {
        Map<String, Object> order = order(null);
        customerOf(order).put("phone", phone);

        post(PATH, order).then().statusCode(422).body("violations[0].field", equalTo("customer.phone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007b", "  ", "", "\t", "x\u009f"})
    void textThatCannotBeStoredOrShownIsRefused(String name) {
        Map<String, Object> order = order(null);
        customerOf(order).put("name", name);

        post(PATH, order).then().statusCode(422).body("violations[0].field", equalTo("customer.name"));
    }

    @Test
    void halfACharacterIsRefused() {
        String body = """
                {"source": "crm", "externalId": "%s", "business": "b\\ud800", "amount": "1",
                 "customer": {"externalId": "%s", "name": "n", "phone": "%s"}}""".formatted(fresh("SO"), fresh("C"), Crm.phone());

        postRaw(body).then().statusCode(422).body("violations[0].field", equalTo("business"));
    }

    @Test
    void anotherTypeThanTheFieldsIsRefused() {
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "amount",
                        1999.0,
                        "closedAt",
                        1771000000,
                        "business",
                        true,
                        "customer",
                        "C-1",
                        "customerId",
                        "not-a-uuid",
                        "ownerAgentId",
                        List.of("A01"))
                .entrySet()) {
            Map<String, Object> order = order(null);
            order.put(wrong.getKey(), wrong.getValue());

            post(PATH, order)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("WRONG_TYPE"))
                    .body("violations[0].field", equalTo(wrong.getKey()));
        }
    }

    @Test
    void anUnknownFieldIsRefused() {
        Map<String, Object> order = order(null);
        customerOf(order).put("vip", true);

        post(PATH, order)
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"))
                .body("violations[0].field", equalTo("customer.vip"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "", "null", "{\"source\": \"crm\"} trailing", "{\"source\":\"a\",\"source\":\"b\"}"})
    void aBodyThatIsNoOrderIsRefused(String body) {
        postRaw(body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        as("crm")
                .header("Idempotency-Key", fresh("key"))
                .contentType("application/json")
                .body(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'})
                .post(PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void aBodyOfFiftyMegabytesIsRefusedWhetherAnnouncedOrNot() throws Exception {
        // Blanks: a parser that is not stopped reads them all.
        byte[] megabyte = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        List<byte[]> parts = Collections.nCopies(50, megabyte);

        HttpResponse<String> announced =
                Upload.json(PATH, BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(parts), 50_000_000));
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).contains("BODY_TOO_LARGE");

        assertThat(Upload.refusedOrCutOff(PATH, BodyPublishers.ofByteArrays(parts)))
                .isTrue();
    }

    @Test
    void onlyTheRolesOfTheOperationMayCallIt() {
        for (String role : List.of("agent", "supervisor", "quality", "hr", "manager", "bi", "auditor")) {
            as(role).header("Idempotency-Key", fresh("key"))
                    .contentType(ContentType.JSON)
                    .body(order(null))
                    .post(PATH)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
        }
        as("agent").get(PATH + "/" + UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void aTokenThatIsMissingExpiredOrForgedIsRefused() {
        for (String token : List.of(
                TestTokens.expired("crm", "crm-1"),
                TestTokens.foreignKey("crm", "crm-1"),
                TestTokens.wrongAudience("crm", "crm-1"),
                TestTokens.wrongIssuer("crm", "crm-1"),
                "nonsense")) {
            given().auth()
                    .oauth2(token)
                    .header("Idempotency-Key", fresh("key"))
                    .contentType(ContentType.JSON)
                    .body(order(null))
                    .post(PATH)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
        given().get(PATH + "/" + UUID.randomUUID()).then().statusCode(401);
    }

    @Test
    void anUnknownOrderIsNotFound() {
        as("crm").get(PATH + "/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        as("crm").get(PATH + "/no-uuid").then().statusCode(404);
    }

    private static Response postRaw(String body) {
        return as("crm")
                .header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH);
    }

    private static long stored(Map<String, Object> order) {
        return Database.count("SELECT count(*) FROM business_order WHERE external_id = ?", order.get("externalId"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> customerOf(Map<String, Object> order) {
        return (Map<String, Object>) order.get("customer");
    }

    private static String masked(Map<String, Object> order) {
        String phone = customerOf(order).get("phone").toString();
        return phone.substring(0, 3) + "****" + phone.substring(7);
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> futures = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> call).toList());
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
