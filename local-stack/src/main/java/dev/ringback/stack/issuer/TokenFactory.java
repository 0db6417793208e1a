package dev.ringback.stack.issuer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Makes signed access tokens. Token times are wall time, whatever the business clock says. */
public final class TokenFactory {

    /** The audience every Ringback service asks for. */
    public static final String AUDIENCE = "ringback";

    /** How long a token lasts unless asked otherwise. */
    public static final Duration DEFAULT_LIFE = Duration.ofHours(12);

    private final SigningKey key;
    private final String issuer;
    private final Clock wall;

    public TokenFactory(SigningKey key, String issuer, Clock wall) {
        this.key = key;
        this.issuer = issuer;
        this.wall = wall;
    }

    /** The claims of an ordinary token; the caller may change them before signing. */
    public Map<String, Object> claims(List<String> roles, String subject, Duration life) {
        Instant now = wall.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", AUDIENCE);
        claims.put("sub", subject);
        claims.put("upn", subject);
        claims.put("groups", List.copyOf(roles));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(life).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }

    /** An ordinary token. */
    public String token(List<String> roles, String subject, Duration life) {
        return sign(claims(roles, subject, life));
    }

    /** Signs exactly these claims. */
    public String sign(Map<String, ?> claims) {
        JwtClaims body = new JwtClaims();
        claims.forEach(body::setClaim);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(body.toJson());
        signature.setAlgorithmHeaderValue(SigningKey.ALGORITHM);
        signature.setKeyIdHeaderValue(key.key().getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setKey(key.key().getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign a token", e);
        }
    }
}
