package dev.ringback.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.gateway.testing.GatewayTest;
import dev.ringback.gateway.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyLimitTest extends GatewayTest {

    private static final int MIB = 1 << 20;
    private static final byte[] PIECE = new byte[64 * 1024];
    private static final int PIECES_PER_MIB = MIB / PIECE.length;
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private static RawHttp post(RawHttp client, String path, String framing) throws IOException {
        return client.head(
                "POST " + path + " HTTP/1.1", "Host: x", "Authorization: " + bearer(), "Idempotency-Key: k", framing);
    }

    @Test
    void bodyOfExactlyTheLimitPasses() {
        authorised().body(new byte[MIB]).post("/v1/call-records").then().statusCode(200);
        assertThat(services.callrecord().bytes()).isEqualTo(MIB);
    }

    @Test
    void oneByteMoreIsRefusedByItsAnnouncementBeforeAnythingIsForwarded() throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            post(client, "/v1/call-records", "Content-Length: " + (MIB + 1));
            RawHttp.Answer answer = client.answer();

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("\"code\":\"BODY_TOO_LARGE\"").contains("1,048,576");
        }
        assertThat(services.callrecord().seen()).isEmpty();
    }

    @Test
    void clientThatSendsItsFiftyMegabytesFirstStillReadsTheRefusal() throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            post(client, "/v1/call-records", "Content-Length: " + 50 * MIB);
            for (int i = 0; i < 50 * PIECES_PER_MIB; i++) {
                client.write(PIECE);
            }

            assertThat(client.answer().status()).isEqualTo(413);
            client.head("GET /v1/nothing HTTP/1.1", "Host: x", "Authorization: " + bearer());
            assertThat(client.answer().status()).isEqualTo(404);
        }
    }

    @Test
    void chunkedFiftyMegabytesAreCutOffAndTheServiceDoesNotGetThem() throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            post(client, "/v1/call-records", "Transfer-Encoding: chunked");
            for (int i = 0; i < 50 * PIECES_PER_MIB; i++) {
                client.chunk(PIECE);
            }
            client.write(LAST_CHUNK);
            RawHttp.Answer answer = client.answer();

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("BODY_TOO_LARGE");
        }
        assertThat(services.callrecord().bytes()).isLessThanOrEqualTo(MIB);
    }

    @Test
    void endlessBodyEndsWithTheConnection() throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            post(client, "/v1/call-records", "Transfer-Encoding: chunked");
            int sent = 0;
            try {
                while (sent < 1_000 * PIECES_PER_MIB) {
                    client.chunk(PIECE);
                    sent++;
                }
            } catch (java.net.SocketException closed) {
                assertThat(sent).isGreaterThan(50 * PIECES_PER_MIB);
            }
            assertThat(sent).isLessThan(200 * PIECES_PER_MIB);
        }
    }

    @Test
    void importGoesThroughWholeThoughFarBeyondTheOrdinaryLimit() throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            post(client, "/v1/imports?kind=orders&source=crm", "Transfer-Encoding: chunked");
            for (int i = 0; i < 64 * PIECES_PER_MIB; i++) {
                client.chunk(PIECE);
            }
            client.write(LAST_CHUNK);

            assertThat(client.answer().status()).isEqualTo(200);
        }
        assertThat(services.taskA().bytes() + services.taskB().bytes()).isEqualTo(64L * MIB);
    }

    @Test
    void importWaitsForAServiceThatDoesNotReadInsteadOfPilingUp() throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            post(client, "/v1/imports?act=stall", "Content-Length: " + 64 * MIB);
            AtomicInteger sent = new AtomicInteger();
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                try {
                    for (int i = 0; i < 64 * PIECES_PER_MIB; i++) {
                        client.write(PIECE);
                        sent.incrementAndGet();
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            await().until(() -> services.taskA().stalled() + services.taskB().stalled() == 1);
            await().during(Duration.ofMillis(400)).atMost(Duration.ofSeconds(5)).until(sent::get, new Unchanged());

            // What fits into the sockets' own buffers is on the way, no more.
            assertThat(sent.get()).isLessThan(32 * PIECES_PER_MIB);
            services.taskA().resume();
            services.taskB().resume();
            sending.join();
            assertThat(client.answer().status()).isEqualTo(200);
        }
        assertThat(services.taskA().bytes() + services.taskB().bytes()).isEqualTo(64L * MIB);
    }

    /** Matches a number that is the one it saw before. */
    private static final class Unchanged extends org.hamcrest.TypeSafeMatcher<Integer> {
        private int last = -1;

        @Override
        protected boolean matchesSafely(Integer value) {
            boolean same = value == last;
            last = value;
            return same;
        }

        @Override
        public void describeTo(org.hamcrest.Description description) {
            description.appendText("unchanged");
        }
    }

    @Test
    void clientThatAsksFirstIsAnsweredBeforeItSends() throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            client.head(
                    "POST /v1/call-records HTTP/1.1",
                    "Host: x",
                    "Authorization: " + bearer(),
                    "Expect: 100-continue",
                    "Content-Length: 5");
            assertThat(client.answer().status()).isEqualTo(100);
            client.write("hello".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

            assertThat(client.answer().status()).isEqualTo(200);
        }
        try (RawHttp client = new RawHttp(port())) {
            client.head(
                    "POST /v1/call-records HTTP/1.1",
                    "Host: x",
                    "Authorization: " + bearer(),
                    "Expect: 100-continue",
                    "Content-Length: 50000000");
            assertThat(client.answer().status()).isEqualTo(413);
        }
    }
}
