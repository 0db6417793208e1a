package dev.ringback.call.grant;

import io.smallrye.config.ConfigMapping;

/** How dial grants are verified. */
@ConfigMapping(prefix = "ringback.grant")
public interface GrantConfig {

    /**
     * The public key of the service that grants dials: an X.509 SubjectPublicKeyInfo of the curve P-256, in base64
     * without line breaks. Required; the service does not start without a usable one.
     */
    String publicKey();
}
