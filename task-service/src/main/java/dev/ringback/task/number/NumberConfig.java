package dev.ringback.task.number;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Keys that protect phone numbers. There is no default for a key: a service without one does not start. */
@ConfigMapping(prefix = "ringback.number")
interface NumberConfig {

    /** AES-256 key that encrypts what is written now: 32 bytes, base64. */
    String encryptionKey();

    /** Name of that key, stored beside each value, so that a key can be replaced. */
    @WithDefault("k1")
    String encryptionKeyId();

    /** Earlier keys by name; values written with them stay readable. */
    Map<String, String> formerKeys();

    /** Key of the lookup hash, 32 bytes or more, base64. It cannot be replaced without rewriting every contact. */
    String hashKey();

    /** Name of that key, which goes before a number's reference: one word of letters, digits and hyphens. */
    @WithDefault("h1")
    String hashKeyId();
}
