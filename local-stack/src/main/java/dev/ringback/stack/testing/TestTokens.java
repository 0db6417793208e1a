package dev.ringback.stack.testing;

import dev.ringback.stack.issuer.IssuedTokens;
import dev.ringback.stack.issuer.SigningKey;
import dev.ringback.stack.issuer.TokenFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Access tokens, good and bad. Every role is one or more role names separated by spaces. */
public final class TestTokens {

    private static final Duration LIFE = Duration.ofHours(1);

    private TestTokens() {}

    /** A token every service accepts. */
    public static String token(String role, String subject) {
        EmbeddedStack stack = EmbeddedStack.shared();
        return IssuedTokens.token(stack.issuerKeys(), stack.issuerUrl(), roles(role), subject, LIFE);
    }

    /** A token whose time is over, by more than any tolerance. */
    public static String expired(String role, String subject) {
        Map<String, Object> claims = own().claims(roles(role), subject, LIFE.negated());
        claims.merge("iat", -2 * LIFE.toSeconds(), (a, b) -> ((Number) a).longValue() + ((Number) b).longValue());
        return own().sign(claims);
    }

    /** An ordinary agent's token with these claims in place of its own; a null value takes a claim away. */
    public static String of(Map<String, ?> claims) {
        Map<String, Object> all = new HashMap<>(own().claims(List.of("agent"), "test", LIFE));
        claims.forEach((name, value) -> {
            if (value == null) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        return own().sign(all);
    }

    /** A token signed by a key that the issuer does not publish, under the id of the one it does. */
    public static String foreignKey(String role, String subject) {
        SigningKey forged = SigningKey.generate()
                .claiming(SigningKey.in(EmbeddedStack.shared().issuerKeys()));
        return factory(forged).token(roles(role), subject, LIFE);
    }

    /** A token for another application. */
    public static String wrongAudience(String role, String subject) {
        Map<String, Object> claims = own().claims(roles(role), subject, LIFE);
        claims.put("aud", "another-application");
        return own().sign(claims);
    }

    /** A token of another issuer, signed by the right key. */
    public static String wrongIssuer(String role, String subject) {
        Map<String, Object> claims = own().claims(roles(role), subject, LIFE);
        claims.put("iss", "https://issuer.example");
        return own().sign(claims);
    }

    private static TokenFactory own() {
        return factory(SigningKey.in(EmbeddedStack.shared().issuerKeys()));
    }

    private static TokenFactory factory(SigningKey key) {
        return new TokenFactory(key, EmbeddedStack.shared().issuerUrl(), Clock.systemUTC());
    }

    private static List<String> roles(String text) {
        return List.of(text.trim().split("\\s+"));
    }
}
