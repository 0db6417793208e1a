package dev.ringback.gateway.document;

import java.net.URI;
import java.util.Optional;

/** The merged document of the committed contracts, without a running gateway. */
public final class TestDocs {

    private TestDocs() {}

    /** The document as an installation without any setting has it. */
    public static MergedDocument merged() {
        return new ApiDocument(config(Optional.empty(), Optional.empty())).merge();
    }

    public static DocsConfig config(Optional<URI> serverUrl, Optional<URI> issuer) {
        return new DocsConfig() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public Optional<URI> serverUrl() {
                return serverUrl;
            }

            @Override
            public Oidc oidc() {
                return new Oidc() {
                    @Override
                    public Optional<URI> issuer() {
                        return issuer;
                    }

                    @Override
                    public String clientId() {
                        return "page";
                    }
                };
            }
        };
    }
}
