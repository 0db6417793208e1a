package dev.ringback.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.gateway.testing.GatewayTest;
import dev.ringback.gateway.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Both sides of the limits, and what lies so far beyond that only the server itself can refuse it. */
@QuarkusTest
class HeadLimitTest extends GatewayTest {

    private static final int LONGEST_URI = 4_000;
    private static final String PATH = "/v1/call-records?notes=";

    private RawHttp.Answer get(String uri, String... headers) throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            String[] lines = new String[headers.length + 3];
            lines[0] = "GET " + uri + " HTTP/1.1";
            lines[1] = "Host: x";
            lines[2] = "Authorization: " + bearer();
            System.arraycopy(headers, 0, lines, 3, headers.length);
            return client.head(lines).answer();
        }
    }

    @Test
    void longestAddressIsForwarded() throws IOException {
        assertThat(get(PATH + "a".repeat(LONGEST_URI - PATH.length())).status()).isEqualTo(200);
    }

    @Test
    void longerAddressIsRefusedWithAProblem() throws IOException {
        RawHttp.Answer answer = get(PATH + "a".repeat(LONGEST_URI - PATH.length() + 1), "Accept-Language: zh");

        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"URI_TOO_LONG\"", "地址过长", "4,000");
        assertThat(services.callrecord().seen()).isEmpty();
    }

    @Test
    void headersUpToTheLimitAreForwarded() throws IOException {
        int others = "Host".length() + 1 + "Authorization".length() + bearer().length() + "X-Long".length();

        // The token is made anew for each request and may differ by a few characters.
        assertThat(get("/v1/call-records", "X-Long: " + "a".repeat(16_384 - others - 20))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void largerHeadersAreRefusedWithAProblem() throws IOException {
        RawHttp.Answer answer = get("/v1/call-records", "X-Long: " + "a".repeat(16_384));

        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"HEADERS_TOO_LARGE\"");
        assertThat(services.callrecord().seen()).isEmpty();
    }

    @Test
    void whatLiesFarBeyondIsRefusedByTheServerItself() throws IOException {
        assertThat(get("/v1/call-records", "X-Long: " + "a".repeat(70_000)).status())
                .isEqualTo(431);
        assertThat(get(PATH + "a".repeat(40_000)).status()).isEqualTo(414);
        assertThat(services.callrecord().seen()).isEmpty();
    }
}
