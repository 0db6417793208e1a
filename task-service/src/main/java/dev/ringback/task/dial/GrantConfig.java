package dev.ringback.task.dial;

import io.smallrye.config.ConfigMapping;

/** Configuration of dial grants. */
@ConfigMapping(prefix = "ringback.grant")
interface GrantConfig {

    /** The signing key: an EC private key on P-256, PKCS#8, base64 without armour. Its public half verifies grants elsewhere. */
    String privateKey();
}
