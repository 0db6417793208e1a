package dev.ringback.task.dial;

import dev.ringback.platform.json.EventJson;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signs dial grants. A grant does not expire: a late outcome is still recorded. */
@Startup
@ApplicationScoped
class GrantSigner {

    /** Type of the token, so that no other token signed by any key passes for a grant. */
    private static final String TYPE = "ringback-grant+jwt";

    private static final int P256_BITS = 256;

    private final ECPrivateKey key;

    GrantSigner(GrantConfig config) {
        this.key = readKey(config.privateKey());
    }

    /** The compact JWS (ES256) over a grant's claims. */
    String sign(Grant grant) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        jws.setHeader("typ", TYPE);
        jws.setKey(key);
        jws.setPayload(new String(EventJson.write(grant), StandardCharsets.UTF_8));
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign a grant", e);
        }
    }

    private static ECPrivateKey readKey(String base64) {
        try {
            ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64.trim())));
            if (key.getParams().getOrder().bitLength() != P256_BITS) {
                throw new IllegalStateException("ringback.grant.private-key must be on the curve P-256");
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "ringback.grant.private-key must hold an EC private key in PKCS#8, base64 without armour", e);
        }
    }
}
