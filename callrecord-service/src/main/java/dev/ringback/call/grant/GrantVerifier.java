package dev.ringback.call.grant;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Tells a grant from a forgery by its signature alone, so that outcomes are accepted with every other service down. Only
 * ES256 under the configured key is accepted, and only a token that says it is a grant: an access token is none.
 */
@Startup
@ApplicationScoped
public class GrantVerifier {

    /** The {@code typ} header of a grant. */
    public static final String TYPE = "ringback-grant+jwt";

    private static final int FIELD_BITS = 256;
    private static final AlgorithmConstraints ES256_ONLY =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final ECPublicKey key;

    /** Reads the key of the configuration. */
    @Inject
    GrantVerifier(GrantConfig config) {
        this(parse(config.publicKey()));
    }

    GrantVerifier(ECPublicKey key) {
        this.key = key;
    }

    /**
     * The grant that was signed.
     *
     * @param compact JWS in compact serialization
     * @throws GrantInvalidException if it is not a grant signed by the configured key
     */
    public DialGrant verify(String compact) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(ES256_ONLY);
        try {
            signature.setCompactSerialization(compact);
            if (!TYPE.equals(signature.getHeader("typ"))) {
                throw new GrantInvalidException("The token is of another type");
            }
            signature.setKey(key);
            if (!signature.verifySignature()) {
                throw new GrantInvalidException("The signature does not match");
            }
            return GrantClaims.parse(signature.getPayload()).toGrant();
        } catch (JoseException e) {
            throw new GrantInvalidException("Not a signed grant", e);
        }
    }

    private static ECPublicKey parse(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64.strip());
            ECPublicKey parsed =
                    (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
            if (parsed.getParams().getCurve().getField().getFieldSize() != FIELD_BITS) {
                throw new IllegalStateException("ringback.grant.public-key is not a key of the curve P-256");
            }
            return parsed;
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "ringback.grant.public-key is not an EC public key (base64 of X.509 SubjectPublicKeyInfo)", e);
        }
    }
}
