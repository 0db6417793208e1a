package dev.ringback.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.gateway.document.TestDocs;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocsPageTest {

    private static DocsPage page(String serverUrl, String issuer) {
        return new DocsPage(TestDocs.config(
                Optional.ofNullable(serverUrl).map(URI::create),
                Optional.ofNullable(issuer).map(URI::create)));
    }

    private static String html(DocsPage page) {
        return new String(page.page().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void itTalksToTheGatewayAlone() {
        DocsPage page = page(null, null);

        assertThat(page.contentSecurityPolicy()).contains("connect-src 'self';").doesNotContain("http");
        assertThat(html(page)).contains("<meta name=\"ringback-issuer\" content=\"\">");
    }

    @Test
    void itMayAlsoTalkToTheConfiguredAddressAndTheServerPeopleSignInAt() {
        DocsPage page = page("https://api.example.com/callbacks", "https://id.example.com:8443/realms/a&b");

        assertThat(page.contentSecurityPolicy())
                .contains("connect-src 'self' https://api.example.com https://id.example.com:8443;");
        assertThat(html(page))
                .contains("content=\"https://id.example.com:8443/realms/a&amp;b\"")
                .contains("name=\"ringback-client-id\" content=\"page\"");
    }

    @Test
    void whatItLoadsIsPackaged() {
        assertThat(page(null, null).files())
                .containsKeys(
                        "swagger-ui.css",
                        "swagger-ui-bundle.js",
                        "oauth2-redirect.html",
                        "oauth2-redirect.js",
                        "ringback.js")
                .allSatisfy((name, file) -> assertThat(file.bytes()).as(name).isNotEmpty());
    }
}
