package dev.ringback.stack.issuer;

import dev.ringback.stack.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** The RSA key pair that signs tokens. Kept in a file, so that tokens stay valid over restarts. */
public final class SigningKey {

    static final String ALGORITHM = AlgorithmIdentifiers.RSA_USING_SHA256;
    private static final String FILE = "signing-key.json";
    private static final int BITS = 2048;

    private final RsaJsonWebKey key;

    private SigningKey(RsaJsonWebKey key) {
        this.key = key;
    }

    /** Loads the key of the folder, and makes one the first time. */
    public static SigningKey in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return new SigningKey((RsaJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(file)));
            }
            SigningKey fresh = generate();
            Folders.createPrivate(folder);
            Folders.writePrivate(file, fresh.key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (JoseException e) {
            throw new IllegalStateException("No usable key in " + file, e);
        }
    }

    /** A key that nobody publishes. */
    public static SigningKey generate() {
        try {
            RsaJsonWebKey fresh = RsaJwkGenerator.generateJwk(BITS);
            fresh.setKeyId(java.util.UUID.randomUUID().toString());
            fresh.setUse("sig");
            fresh.setAlgorithm(ALGORITHM);
            return new SigningKey(fresh);
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot make an RSA key", e);
        }
    }

    /** The same key under another key's id, which a forger would claim to hold. */
    public SigningKey claiming(SigningKey other) {
        key.setKeyId(other.key.getKeyId());
        return this;
    }

    RsaJsonWebKey key() {
        return key;
    }

    /** The public part as a JSON object. */
    String publicJson() {
        return key.toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
