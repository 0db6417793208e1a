package dev.ringback.task.number;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts with AES-256-GCM. A sealed value is a 12-byte nonce followed by the cipher text and its tag; it opens only
 * together with the context it was sealed in, so that it cannot be moved to another row.
 */
@Startup
@ApplicationScoped
public class KeyRing {

    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys = new HashMap<>();
    private final String currentId;

    KeyRing(NumberConfig config) {
        config.formerKeys().forEach((id, key) -> keys.put(id, aes("ringback.number.former-keys." + id, key)));
        this.currentId = config.encryptionKeyId();
        keys.put(currentId, aes("ringback.number.encryption-key", config.encryptionKey()));
    }

    /** Name of the key that {@link #seal} uses. */
    public String currentKeyId() {
        return currentId;
    }

    /** Encrypts under the current key, bound to the context. */
    public byte[] seal(byte[] plain, byte[] context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, currentId, nonce, context);
            return ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(plain.length))
                    .put(nonce)
                    .put(cipher.doFinal(plain))
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt", e);
        }
    }

    /**
     * Decrypts what {@link #seal} made.
     *
     * @throws IllegalStateException if the key is unknown, or the value was changed or belongs to another context
     */
    public byte[] open(byte[] sealed, String keyId, byte[] context) {
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, keyId, nonce, context);
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot decrypt a value of key " + keyId, e);
        }
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce, byte[] context) throws GeneralSecurityException {
        SecretKey key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException(
                    "No encryption key " + keyId + "; set ringback.number.former-keys." + keyId);
        }
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private static SecretKey aes(String property, String base64) {
        byte[] key = decode(property, base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException(property + " must hold 32 bytes in base64; it holds " + key.length);
        }
        return new SecretKeySpec(key, "AES");
    }

    static byte[] decode(String property, String base64) {
        try {
            return Base64.getDecoder().decode(base64.trim());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(property + " is not base64", e);
        }
    }
}
