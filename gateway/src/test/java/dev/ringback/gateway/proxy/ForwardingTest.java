package dev.ringback.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.gateway.testing.GatewayTest;
import dev.ringback.gateway.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ForwardingTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/call-records, callrecord",
        "/v1/scripts/17, callrecord",
        "/v1/complaints, complaint",
        "/v1/dead-letters/complaint-service/replays, complaint"
    })
    void requestGoesToTheServiceOfItsPath(String path, String service) {
        authorised().get(path).then().statusCode(200).body("service", equalTo(service), "uri", equalTo(path));
    }

    @Test
    void methodQueryBodyAndTokenArriveUnchanged() {
        String token = bearer();
        given().urlEncodingEnabled(false)
                .header("Authorization", token)
                .header("Idempotency-Key", "k-1")
                .header("If-Match", "\"3\"")
                .contentType("application/json")
                .body("{\"name\":\"王芳\"}")
                .put("/v1/complaints/7?name=%E7%8E%8B&a=1&a=2&empty=")
                .then()
                .statusCode(200)
                .body(
                        "method", equalTo("PUT"),
                        "uri", equalTo("/v1/complaints/7?name=%E7%8E%8B&a=1&a=2&empty="),
                        "bytes", equalTo(17),
                        "headers.authorization", equalTo(token),
                        "headers.idempotency-key", equalTo("k-1"),
                        "headers.if-match", equalTo("\"3\""));
    }

    @Test
    void idsAreTakenOverWhenSaneAndReturned() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        authorised()
                .header("X-Request-Id", "client-1.2_3")
                .header("traceparent", trace)
                .header("tracestate", "vendor=1")
                .get("/v1/call-records")
                .then()
                .header("X-Request-Id", "client-1.2_3")
                .body(
                        "headers.x-request-id", equalTo("client-1.2_3"),
                        "headers.traceparent", equalTo(trace),
                        "headers.tracestate", equalTo("vendor=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "x;y", "{\"a\":1}", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void oddRequestIdsAreReplaced(String odd) {
        String id = authorised()
                .header("X-Request-Id", odd)
                .get("/v1/call-records")
                .then()
                .header("X-Request-Id", not(odd))
                .body("headers.x-request-id", matchesPattern("[0-9a-f-]{36}"))
                .extract()
                .header("X-Request-Id");
        assertThat(id).hasSize(36);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01"
            })
    void traceIsStartedWhenThereIsNoValidOne(String invalid) {
        authorised()
                .header("traceparent", invalid)
                .header("tracestate", "vendor=1")
                .get("/v1/call-records")
                .then()
                .body(
                        "headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"),
                        "headers.traceparent", not(equalTo(invalid)),
                        "headers.tracestate", nullValue());
    }

    @Test
    void claimsOfOriginAreReplacedAndHopByHopHeadersStay() throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            RawHttp.Answer answer = client.head(
                            "GET /v1/call-records HTTP/1.1",
                            "Host: ringback.example",
                            "Authorization: " + bearer(),
                            "X-Forwarded-For: 6.6.6.6",
                            "X-Forwarded-Proto: https",
                            "X-Forwarded-User: admin",
                            "Forwarded: for=6.6.6.6",
                            "X-Real-IP: 6.6.6.6",
                            "Connection: keep-alive, X-Secret",
                            "X-Secret: 1",
                            "Keep-Alive: timeout=5",
                            "TE: trailers",
                            "Proxy-Authorization: Basic eA==",
                            "Upgrade: websocket",
                            "Accept: application/json")
                    .answer();

            assertThat(answer.status()).isEqualTo(200);
            io.restassured.path.json.JsonPath headers =
                    new io.restassured.path.json.JsonPath(answer.body()).setRootPath("headers");
            assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
            assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
            assertThat(headers.getString("x-forwarded-host")).isEqualTo("ringback.example");
            assertThat(headers.getString("accept")).isEqualTo("application/json");
            assertThat(headers.getMap(""))
                    .doesNotContainKeys(
                            "x-forwarded-user",
                            "forwarded",
                            "x-real-ip",
                            "x-secret",
                            "keep-alive",
                            "te",
                            "proxy-authorization",
                            "upgrade");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 304, 405, 409, 422})
    void statusPassesThroughAndAddressesLeadBackToTheGateway(int status) {
        authorised()
                .get("/v1/call-records?act=status&code=" + status)
                .then()
                .statusCode(status)
                .header("Location", "/v1/imports/1")
                .header("Link", "</v1/tasks?cursor=2>; rel=\"next\"")
                .header("ETag", "\"7\"")
                .header("Keep-Alive", nullValue())
                .header("X-Private", nullValue())
                .header("X-Request-Id", not(equalTo("of-the-service")));
    }

    @Test
    void headHasTheLengthAndNoBody() throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            client.head("HEAD /v1/call-records HTTP/1.1", "Host: x", "Connection: close", "Authorization: " + bearer());
            // A body would come before the end of the connection.
            String head = client.everything();

            assertThat(head).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n").contains("content-length");
        }
    }

    @Test
    void streamedAnswerComesInChunks() throws IOException {
        assertThat(rows("1.1"))
                .startsWith("HTTP/1.1 200")
                .contains("6\r\nrow 1\n\r\n")
                .endsWith("0\r\n\r\n");
    }

    @Test
    void streamedAnswerForAnOldClientEndsWithTheConnection() throws IOException {
        assertThat(rows("1.0")).startsWith("HTTP/1.0 200").endsWith("\r\n\r\nrow 1\nrow 2\n");
    }

    private String rows(String version) throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            return client.head(
                            "GET /v1/call-records?act=rows HTTP/" + version,
                            "Host: x",
                            "Connection: close",
                            "Authorization: " + bearer())
                    .everything();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/nothing",
                "/v1",
                "/",
                "/v1/tasksx",
                "/v1//tasks",
                "/v1/tasks/",
                "/v1/call-records/../tasks",
                "/v1/call-records/%2e%2e/tasks",
                "/v1/call-records/%2e%2e%2ftasks",
                "/v1/call-records/..;/tasks",
                "/v1/call-records/%5c../tasks",
                "/v1/call-records;x=1",
                "/v1/%63all-records",
                "/V1/call-records",
                "/q/openapi",
                "/q/dev",
                "/q/health/../dev",
                "/q/metrics/x",
                "/q/health%2f..%2fmetrics",
                "/q/health/nothing"
            })
    void otherPathsAre404AndReachNoService(String path) throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            RawHttp.Answer answer = client.head("GET " + path + " HTTP/1.1", "Host: x", "Authorization: " + bearer())
                    .answer();

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"");
        }
        assertThat(services.callrecord().seen()).isEmpty();
        assertThat(services.taskA().seen()).isEmpty();
        assertThat(services.taskB().seen()).isEmpty();
    }

    @Test
    void absoluteFormOfTheRequestLineGoesByItsPath() throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            RawHttp.Answer answer = client.head(
                            "GET http://evil.example/v1/call-records?a=1 HTTP/1.1",
                            "Host: x",
                            "Authorization: " + bearer())
                    .answer();

            assertThat(answer.status()).isEqualTo(200);
        }
        assertThat(services.callrecord().seen()).isEqualTo(List.of("GET /v1/call-records?a=1"));
    }

    @Test
    void requestLineWithoutPathIs404() throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            client.head("OPTIONS * HTTP/1.1", "Host: x", "Authorization: " + bearer());
            assertThat(client.answer().status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND"})
    void methodsThatNothingHasAre405(String method) throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            RawHttp.Answer answer = client.head(
                            method + " /v1/call-records HTTP/1.1", "Host: x", "Authorization: " + bearer())
                    .answer();

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).contains("GET").doesNotContain("TRACE");
        }
        assertThat(services.callrecord().seen()).isEmpty();
    }

    @Test
    void requestSmuggledBehindContradictingLengthsIsNotForwarded() throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            client.head(
                    "POST /v1/call-records HTTP/1.1",
                    "Host: x",
                    "Authorization: " + bearer(),
                    "Content-Length: 4",
                    "Content-Length: 40");
            assertThat(client.answer().status()).isEqualTo(400);
        }
        try (RawHttp client = new RawHttp(port())) {
            client.head(
                    "POST /v1/call-records HTTP/1.1",
                    "Host: x",
                    "Authorization: " + bearer(),
                    "Transfer-Encoding: xchunked");
            assertThat(client.answer().status()).isIn(400, 501);
        }
        assertThat(services.callrecord().seen()).isEmpty();
    }

    @Test
    void connectionIsKeptForManyRequests() throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            for (int i = 0; i < 3; i++) {
                client.head("GET /v1/call-records HTTP/1.1", "Host: x", "Authorization: " + bearer());
                assertThat(client.answer().status()).isEqualTo(200);
                client.head("GET /v1/nothing HTTP/1.1", "Host: x", "Authorization: " + bearer());
                assertThat(client.answer().status()).isEqualTo(404);
            }
        }
    }
}
