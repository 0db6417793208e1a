package dev.ringback.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.gateway.testing.Chromium;
import dev.ringback.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A person at {@code /docs}. Where the machine has no browser this is reported as skipped, and {@code OwnAnswersTest} still
 * fetches the page, everything it loads, and the document.
 */
@QuarkusTest
class DocsPageBrowserTest extends GatewayTest {

    private static final String CATALOGUES = "[id$='-listCatalogues'] ";
    private static final String ANSWER = ".live-responses-table ";
    private static final String CALLS = "[id$='-listCallRecords'] ";

    private static Chromium browser() throws IOException {
        Optional<Path> executable = Chromium.find();
        if (executable.isEmpty()) {
            System.out.println("No browser was found: neither CHROME_BIN nor chromium or google-chrome on the path."
                    + " The page /docs was not tried in one.");
        }
        assumeTrue(executable.isPresent(), "no Chromium or Chrome on this machine");
        return new Chromium(executable.get());
    }

    @Test
    void aPersonAuthorisesAndTriesCalls() throws IOException {
        try (Chromium page = browser()) {
            String gateway = "http://localhost:" + port();
            page.open(gateway + "/docs");
            page.waitFor("document.querySelectorAll('.opblock-tag').length > 5");

            tryIt(page, "Catalogues", CATALOGUES, "401");
            assertThat(page.text(CATALOGUES + ANSWER)).contains("UNAUTHENTICATED");

            page.click(".auth-wrapper .authorize");
            page.type(".auth-container input", bearer().substring("Bearer ".length()));
            page.click(".auth-btn-wrapper .authorize");
            page.click(".auth-btn-wrapper .btn-done");

            page.type(CATALOGUES + "[data-param-name='Accept-Language'] input", "zh");
            execute(page, CATALOGUES, "200");
            assertThat(page.text(CATALOGUES + ".live-responses-table")).contains("服务态度");

            tryIt(page, "Call records", CALLS, "200");
            assertThat(page.text(CALLS + ANSWER)).contains("\"service\": \"callrecord\"", "Bearer ey");
            assertThat(services.callrecord().seen()).singleElement().asString().startsWith("GET /v1/call-records");

            assertThat(page.requested())
                    .as("everything comes from the gateway")
                    .allMatch(address -> address.startsWith(gateway + "/") || address.startsWith("data:"));
            assertThat(page.complaints()).isEmpty();
        }
    }

    private static void tryIt(Chromium page, String tag, String operation, String status) {
        page.click("[data-tag='" + tag + "']");
        page.click(operation + ".opblock-summary-control");
        page.click(operation + ".try-out__btn");
        execute(page, operation, status);
    }

    private static void execute(Chromium page, String operation, String status) {
        page.click(operation + ".execute");
        page.waitFor("document.querySelector(\"" + operation + ANSWER
                + "tr.response .response-col_status\")?.textContent.startsWith('" + status + "') === true");
    }
}
