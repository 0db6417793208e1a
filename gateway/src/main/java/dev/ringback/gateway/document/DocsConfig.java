package dev.ringback.gateway.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** What the API document and its page say of this installation. */
@ConfigMapping(prefix = "ringback.gateway.docs")
public interface DocsConfig {

    /** Whether {@code /docs} is there. {@code /openapi} always is. */
    @WithDefault("true")
    boolean enabled();

    /** Where callers reach the gateway, for the document's {@code servers}; without it the address the document came from. */
    Optional<URI> serverUrl();

    /** Signing in from the page, besides pasting a token. */
    Oidc oidc();

    /** The OIDC server as browsers see it. */
    interface Oidc {

        /** Its address, without {@code /.well-known/openid-configuration}. Without it the page only takes tokens. */
        Optional<URI> issuer();

        /** The public client with PKCE that the page uses. */
        @WithDefault("ringback-frontend")
        String clientId();
    }
}
