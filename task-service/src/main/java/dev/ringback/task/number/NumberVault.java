package dev.ringback.task.number;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns numbers into what may be stored, and back for the one audited dial. */
@Startup
@ApplicationScoped
public class NumberVault {

    private static final String HMAC = "HmacSHA256";

    private final KeyRing keys;
    private final SecretKeySpec hashKey;

    NumberVault(KeyRing keys, NumberConfig config) {
        this.keys = keys;
        byte[] key = KeyRing.decode("ringback.number.hash-key", config.hashKey());
        if (key.length < KeyRing.KEY_BYTES) {
            throw new IllegalStateException(
                    "ringback.number.hash-key must hold at least 32 bytes in base64; it holds " + key.length);
        }
        this.hashKey = new SecretKeySpec(key, HMAC);
    }

    /** The keyed hash by which a number is found again. */
    public byte[] hash(PhoneNumber number) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(hashKey);
            return mac.doFinal(number.e164().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot hash", e);
        }
    }

    /** The form to store. */
    public ProtectedNumber protect(PhoneNumber number) {
        byte[] hash = hash(number);
        byte[] encrypted = keys.seal(number.e164().getBytes(StandardCharsets.US_ASCII), hash);
        return new ProtectedNumber(hash, encrypted, keys.currentKeyId(), number.masked());
    }

    /**
     * The number in clear, as E.164: only for the agent who dials it now.
     *
     * @throws IllegalStateException if the stored value was tampered with or its key is unknown
     */
    public String reveal(byte[] hash, byte[] encrypted, String keyId) {
        return new String(keys.open(encrypted, keyId, hash), StandardCharsets.US_ASCII);
    }
}
