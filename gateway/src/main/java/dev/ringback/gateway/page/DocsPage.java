package dev.ringback.gateway.page;

import dev.ringback.gateway.document.DocsConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The files of the page: our frame, and Swagger UI as its WebJar brings it. */
@Singleton
public final class DocsPage {

    private static final String WEBJAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final Map<String, String> FROM_WEBJAR = Map.of(
            "swagger-ui.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript",
            "favicon-32x32.png", "image/png",
            "oauth2-redirect.html", "text/html",
            "oauth2-redirect.js", "text/javascript");

    /** Our own script, beside the page. */
    private static final String SCRIPT = "ringback.js";

    private final DocsConfig config;

    DocsPage(DocsConfig config) {
        this.config = config;
    }

    /**
     * A file of the page.
     *
     * @param mediaType without a character set
     */
    public record File(String mediaType, byte[] bytes) {}

    /** The page itself, with the settings its script needs. */
    public File page() {
        String html = new String(read("docs/index.html"), StandardCharsets.UTF_8)
                .replace("{client-id}", attribute(config.oidc().clientId()))
                .replace(
                        "{issuer}",
                        attribute(config.oidc().issuer().map(URI::toString).orElse("")));
        return new File("text/html", html.getBytes(StandardCharsets.UTF_8));
    }

    /** What the page loads, by file name. */
    public Map<String, File> files() {
        String folder = "META-INF/resources/webjars/swagger-ui/" + version() + "/";
        Map<String, File> files = new LinkedHashMap<>();
        FROM_WEBJAR.forEach((name, mediaType) -> files.put(name, new File(mediaType, read(folder + name))));
        files.put(SCRIPT, new File("text/javascript", read("docs/" + SCRIPT)));
        return files;
    }

    /**
     * What the page may load and whom it may talk to: the gateway, and where they are configured the address callers
     * reach it by and the OIDC server.
     */
    public String contentSecurityPolicy() {
        Set<String> partners = new LinkedHashSet<>();
        partners.add("'self'");
        config.serverUrl().map(DocsPage::origin).ifPresent(partners::add);
        config.oidc().issuer().map(DocsPage::origin).ifPresent(partners::add);
        return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                + " font-src 'self' data:; connect-src " + String.join(" ", partners)
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = open(WEBJAR)) {
            properties.load(in);
            return Objects.requireNonNull(properties.getProperty("version"), "version");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + WEBJAR, e);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource), resource);
    }
}
