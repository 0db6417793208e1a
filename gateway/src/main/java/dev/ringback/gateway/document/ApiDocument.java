package dev.ringback.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.net.URI;

/** The merged document of this installation. */
@Singleton
public final class ApiDocument {

    private static final String DESCRIPTION = """
            Telephone callbacks: whom to call when, what was said, every complaint seen through to an answer, and points and pay by the \
            company's own regulation.

            Every call needs a bearer token of the configured OIDC issuer; an operation lists the roles that may call it under `x-roles`. \
            In development `./ringback token ROLE` prints a token. Errors are `application/problem+json` with a stable `code`, in English or \
            Chinese by `Accept-Language`. Writes take an `Idempotency-Key`: the same key and body get the same answer again. Instants are RFC \
            3339; money and points are decimal strings.
            """;

    private final DocsConfig config;

    ApiDocument(DocsConfig config) {
        this.config = config;
    }

    /** Reads and merges the documents; takes some hundred milliseconds of processor time. */
    public MergedDocument merge() {
        MergedDocument merged = DocumentMerger.merge(Sources.load(), head());
        config.oidc().issuer().ifPresent(issuer -> addSignIn(merged.document(), issuer));
        return merged;
    }

    private ObjectNode head() {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        head.put("openapi", "3.1.0");
        ObjectNode info = head.putObject("info");
        info.put("title", "Ringback").put("version", "1.0.0").put("description", DESCRIPTION);
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        head.putArray("servers")
                .addObject()
                .put("url", config.serverUrl().map(URI::toString).orElse("/"));
        return head;
    }

    /** Beside the token that is pasted: every operation may also be called after signing in. */
    private static void addSignIn(ObjectNode document, URI issuer) {
        document.withObject("/components/securitySchemes/oidc")
                .put("type", "openIdConnect")
                .put("openIdConnectUrl", issuer + "/.well-known/openid-configuration");
        for (JsonNode item : document.path("paths")) {
            for (JsonNode operation : item) {
                if (operation.path("security") instanceof ArrayNode security) {
                    security.addObject().putArray("oidc");
                }
            }
        }
    }
}
