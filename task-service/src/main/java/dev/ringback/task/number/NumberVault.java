package dev.ringback.task.number;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns numbers into what may be stored, and back for the one audited dial. */
@Startup
@ApplicationScoped
public class NumberVault {

    /** Name of the key of a number that was erased: nothing is encrypted, and nothing opens it. */
    public static final String ERASED = "erased";

    private static final String HIDDEN = "***";
    private static final String HMAC = "HmacSHA256";
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final KeyRing keys;
    private final SecretKeySpec hashKey;
    private final String hashKeyId;

    NumberVault(KeyRing keys, NumberConfig config) {
        this.keys = keys;
        byte[] key = KeyRing.decode("ringback.number.hash-key", config.hashKey());
        if (key.length < KeyRing.KEY_BYTES) {
            throw new IllegalStateException(
                    "ringback.number.hash-key must hold at least 32 bytes in base64; it holds " + key.length);
        }
        this.hashKey = new SecretKeySpec(key, HMAC);
        this.hashKeyId = config.hashKeyId();
        if (!hashKeyId.matches("[A-Za-z0-9-]{1,32}")) {
            throw new IllegalStateException("ringback.number.hash-key-id must be 1 to 32 letters, digits or hyphens");
        }
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

    /** How others refer to a number without knowing it: the name of the hash key and the hash, {@code h1:9f86d0…}. */
    public String reference(byte[] hash) {
        return hashKeyId + ":" + HexFormat.of().formatHex(hash);
    }

    /** The hash a reference names; empty when it is none that this service gives out. */
    public Optional<byte[]> hashOf(String reference) {
        String prefix = hashKeyId + ":";
        boolean ours = reference.startsWith(prefix)
                && reference.substring(prefix.length()).matches("[0-9a-f]{" + 2 * HASH_BYTES + "}");
        return ours
                ? Optional.of(HexFormat.of().parseHex(reference, prefix.length(), reference.length()))
                : Optional.empty();
    }

    /** The form to store. */
    public ProtectedNumber protect(PhoneNumber number) {
        byte[] hash = hash(number);
        byte[] encrypted = keys.seal(number.e164().getBytes(StandardCharsets.US_ASCII), hash);
        return new ProtectedNumber(hash, encrypted, keys.currentKeyId(), number.masked());
    }

    /** What stands in the place of a number that was erased: no number has its hash. */
    public ProtectedNumber erased() {
        byte[] nobody = new byte[HASH_BYTES];
        random.nextBytes(nobody);
        return new ProtectedNumber(nobody, new byte[0], ERASED, HIDDEN);
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
