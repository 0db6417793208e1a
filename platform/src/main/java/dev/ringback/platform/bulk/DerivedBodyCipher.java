package dev.ringback.platform.bulk;

import dev.ringback.platform.idempotency.IdempotencyConfig;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM under a key derived from the secret of the idempotency store. A sealed value is a 12-byte nonce followed by
 * the cipher text and its tag. Bodies wait for minutes: an import that waits while the secret is changed fails and is sent
 * again.
 */
@DefaultBean
@ApplicationScoped
class DerivedBodyCipher implements BodyCipher {

    private static final String PURPOSE = "ringback bulk import bodies";
    private static final String KEY_NAME = "ringback bulk import key name";
    private static final int KEY_NAME_BYTES = 8;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private final String keyId;

    DerivedBodyCipher(IdempotencyConfig config) {
        byte[] secret = Base64.getDecoder().decode(config.hashKey());
        this.key = new SecretKeySpec(derive(secret, PURPOSE), "AES");
        this.keyId = HexFormat.of().formatHex(derive(secret, KEY_NAME), 0, KEY_NAME_BYTES);
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public byte[] seal(byte[] plain, byte[] context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, context);
            return ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(plain.length))
                    .put(nonce)
                    .put(cipher.doFinal(plain))
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt", e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String sealedUnder, byte[] context) {
        if (!sealedUnder.equals(keyId)) {
            throw new IllegalStateException("The body was encrypted under another secret");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, context)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot decrypt", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private static byte[] derive(byte[] secret, String label) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing", e);
        }
    }
}
