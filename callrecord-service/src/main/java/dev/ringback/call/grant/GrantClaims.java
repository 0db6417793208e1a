package dev.ringback.call.grant;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a grant, read strictly: what is missing or of another type makes the grant invalid. Claims beyond those
 * named here are left alone, so that a newer signer may state more.
 */
final class GrantClaims {

    private final JwtClaims claims;

    private GrantClaims(JwtClaims claims) {
        this.claims = claims;
    }

    static GrantClaims parse(String payload) {
        try {
            return new GrantClaims(JwtClaims.parse(payload));
        } catch (InvalidJwtException e) {
            throw new GrantInvalidException("The payload is not a set of claims", e);
        }
    }

    DialGrant toGrant() {
        return new DialGrant(
                required("jti", UUID::fromString),
                required("task", UUID::fromString),
                required("agent", Function.identity()),
                required("customer", UUID::fromString),
                number("fencing", Long.MAX_VALUE),
                required("program", Function.identity()),
                (int) number("programVersion", Integer.MAX_VALUE),
                required("purpose", Function.identity()),
                optional("business", Function.identity()),
                optional("subjectKind", Function.identity()),
                optional("subjectId", UUID::fromString),
                optional("opensOn", LocalDate::parse),
                optional("dueOn", LocalDate::parse),
                optional("owner", Function.identity()),
                optional("orgUnit", Function.identity()),
                (int) number("attempt", Integer.MAX_VALUE),
                questions(),
                policyVersion(),
                optional("contactClass", Function.identity()),
                required("dialledAt", text -> Instant.parse(text).truncatedTo(ChronoUnit.MICROS)),
                script());
    }

    private <T> T required(String name, Function<String, T> parser) {
        T value = optional(name, parser);
        if (value == null) {
            throw new GrantInvalidException("Claim " + name + " is missing");
        }
        return value;
    }

    private <T> @Nullable T optional(String name, Function<String, T> parser) {
        try {
            String text = claims.getStringClaimValue(name);
            return text == null ? null : parser.apply(text);
        } catch (MalformedClaimException | IllegalArgumentException | DateTimeException e) {
            throw new GrantInvalidException("Claim " + name + " is malformed", e);
        }
    }

    private long number(String name, long max) {
        if (claims.getClaimValue(name) instanceof Long number && number >= 1 && number <= max) {
            return number;
        }
        throw new GrantInvalidException("Claim " + name + " is missing or no positive whole number");
    }

    private DialGrant.@Nullable Script script() {
        String id = optional("script", Function.identity());
        return id == null ? null : new DialGrant.Script(id, (int) number("scriptVersion", Integer.MAX_VALUE));
    }

    private List<String> questions() {
        try {
            List<String> questions = claims.getStringListClaimValue("questions");
            if (questions != null && questions.contains(null)) {
                throw new GrantInvalidException("Claim questions holds nothing in place of a question");
            }
            return questions == null ? List.of() : questions;
        } catch (MalformedClaimException e) {
            throw new GrantInvalidException("Claim questions is malformed", e);
        }
    }

    /** A number or a text, as the policies behind it are one or several. */
    private @Nullable String policyVersion() {
        Object value = claims.getClaimValue("policyVersion");
        return value == null ? null : value.toString();
    }
}
