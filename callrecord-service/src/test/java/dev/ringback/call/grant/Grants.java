package dev.ringback.call.grant;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * Signs grants as the task service does. The key pair is kept in system properties, because test resources and tests are
 * loaded by different class loaders.
 */
public final class Grants {

    public static final List<String> QUESTIONS =
            List.of("ORDER_TIME", "PAYMENT_FLOW", "DISPATCH_TIMELINESS", "GOODS_SAFETY", "STAFF_ATTITUDE");

    private static final String PUBLIC = "ringback.test.grant.public";
    private static final String PRIVATE = "ringback.test.grant.private";

    private Grants() {}

    /** The public key in the form of the configuration. */
    public static String publicKey() {
        synchronized (System.class) {
            if (System.getProperty(PUBLIC) == null) {
                KeyPair pair = newKeyPair("secp256r1");
                System.setProperty(PUBLIC, encoded(pair.getPublic().getEncoded()));
                System.setProperty(PRIVATE, encoded(pair.getPrivate().getEncoded()));
            }
            return System.getProperty(PUBLIC);
        }
    }

    /** Claims of a grant of a deal callback, to be changed as a test needs. */
    public static Map<String, Object> claims(UUID attemptId, String agentId, Instant dialledAt) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", attemptId.toString());
        claims.put("task", UUID.randomUUID().toString());
        claims.put("agent", agentId);
        claims.put("customer", UUID.randomUUID().toString());
        claims.put("fencing", 7L);
        claims.put("program", "deal-callback");
        claims.put("programVersion", 1L);
        claims.put("purpose", "DEAL");
        claims.put("business", "furniture");
        claims.put("subjectKind", "ORDER");
        claims.put("subjectId", UUID.randomUUID().toString());
        claims.put("opensOn", "2026-04-01");
        claims.put("dueOn", "2026-04-07");
        claims.put("owner", agentId);
        claims.put("orgUnit", "STORE-7");
        claims.put("attempt", 1L);
        claims.put("questions", QUESTIONS);
        claims.put("policyVersion", "COMPANY:1");
        claims.put("dialledAt", dialledAt.toString());
        return claims;
    }

    /** A grant of the task service. */
    public static String sign(Map<String, ?> claims) {
        publicKey();
        return sign(claims, privateKey(), GrantVerifier.TYPE);
    }

    /** Any ES256 token. */
    public static String sign(Map<String, ?> claims, PrivateKey key, String type) {
        JwtClaims body = new JwtClaims();
        claims.forEach(body::setClaim);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(body.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", type);
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key nobody configured. */
    public static KeyPair newKeyPair(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PrivateKey privateKey() {
        publicKey();
        try {
            byte[] bytes = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
