package dev.ringback.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.gateway.testing.GatewayTest;
import dev.ringback.gateway.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FailureTest extends GatewayTest {

    @Test
    void serviceThatIsDownIs503InBothLanguages() {
        authorised()
                .get("/v1/facts")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body(
                        "code", equalTo("SERVICE_UNAVAILABLE"),
                        "type", equalTo("https://ringback.dev/problems/service-unavailable"),
                        "title", equalTo("Service unavailable"));
        authorised()
                .header("Accept-Language", "zh-CN,zh;q=0.9")
                .body("{}")
                .post("/v1/facts")
                .then()
                .statusCode(503)
                .body("title", equalTo("服务不可用"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void writeIsNotSentTwiceWhenTheConnectionBreaks(String method) {
        authorised()
                .body("{}")
                .request(method, "/v1/call-records?act=break")
                .then()
                .statusCode(503)
                .body("code", equalTo("SERVICE_UNAVAILABLE"));

        assertThat(services.callrecord().seen()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE"})
    void writeWithoutBodyIsNotSentTwiceEither(String method) {
        authorised().request(method, "/v1/call-records?act=break").then().statusCode(503);

        assertThat(services.callrecord().seen()).hasSize(1);
    }

    @Test
    void readIsSentOnceMoreWhenTheConnectionBreaks() {
        authorised().get("/v1/call-records?act=break").then().statusCode(503);

        assertThat(services.callrecord().seen()).hasSize(2);
    }

    @Test
    void serviceThatDoesNotAnswerIs504AndIsNotAskedAgain() {
        authorised().get("/v1/call-records?act=hang").then().statusCode(504).body("code", equalTo("GATEWAY_TIMEOUT"));
        authorised().body("{}").post("/v1/call-records?act=hang").then().statusCode(504);

        assertThat(services.callrecord().seen()).hasSize(2);
    }

    @Test
    void clientThatStopsInTheMiddleOfItsBodyIs408() throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            client.head(
                            "POST /v1/call-records HTTP/1.1",
                            "Host: x",
                            "Authorization: " + bearer(),
                            "Content-Length: 100")
                    .write("half".getBytes(StandardCharsets.US_ASCII));

            RawHttp.Answer answer = client.answer();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.body()).contains("REQUEST_TIMEOUT");
        }
    }

    @Test
    void answerBeforeTheEndOfTheBodyReachesTheClientAndEndsTheForwarding() throws IOException {
        byte[] piece = new byte[64 * 1024];
        try (RawHttp client = new RawHttp(port())) {
            client.head(
                    "POST /v1/call-imports?act=early HTTP/1.1",
                    "Host: x",
                    "Authorization: " + bearer(),
                    "Content-Length: " + 100 * piece.length);
            client.write(piece);
            assertThat(client.answer().status()).isEqualTo(415);
            await().until(() -> services.callrecord().broken().size() == 1);

            for (int i = 1; i < 100; i++) {
                client.write(piece);
            }
            client.head("GET /v1/call-records HTTP/1.1", "Host: x", "Authorization: " + bearer());
            assertThat(client.answer().status()).isEqualTo(200);
        }
        assertThat(services.callrecord().bytes()).isLessThan(50L * piece.length);
    }

    @Test
    void answerThatBreaksOffIsNotMadeToLookComplete() throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            client.head("GET /v1/call-records?act=cut HTTP/1.1", "Host: x", "Authorization: " + bearer());
            String received;
            try {
                received = client.everything();
            } catch (java.net.SocketException reset) {
                return;
            }
            assertThat(received).doesNotEndWith("0\r\n\r\n");
        }
    }

    @Test
    void instancesTakeTurns() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            names.add(authorised()
                    .get("/v1/tasks")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("service"));
        }
        assertThat(names.subList(0, 2)).containsExactlyInAnyOrder("task-a", "task-b");
        assertThat(names.subList(2, 4)).isEqualTo(names.subList(0, 2));
        assertThat(names.subList(4, 6)).isEqualTo(names.subList(0, 2));
    }

    @Test
    void instanceThatRefusesConnectionsIsPassedOverForReadsAndWrites() {
        for (int i = 0; i < 5; i++) {
            authorised().get("/v1/complaints").then().statusCode(200).body("service", equalTo("complaint"));
            authorised().body("{}").post("/v1/complaints").then().statusCode(200);
        }
        assertThat(services.complaint().seen()).hasSize(10);
    }

    @Test
    void addressesThatAreNoneAreRefusedAtTheStart() {
        for (String wrong : List.of("ftp://a:1", "http://a/path", "a:1", "http://u:p@a", "http://a?x")) {
            assertThatThrownBy(() -> new Instance(java.net.URI.create(wrong)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Instance(java.net.URI.create("https://a.example"))).hasToString("https://a.example");
        assertThat(new Instance(java.net.URI.create("http://[::1]:8081/"))).hasToString("http://[::1]:8081");
    }
}
