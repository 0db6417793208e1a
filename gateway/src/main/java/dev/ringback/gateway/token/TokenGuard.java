package dev.ringback.gateway.token;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * Checks the bearer token: signature and algorithm, issuer, audience, time. The services check it again; here it keeps
 * what is worthless away from them.
 */
@Singleton
public final class TokenGuard {

    /** The roles of the platform. */
    private static final Set<String> ROLES = Set.of(
            "agent", "supervisor", "quality", "complaint-officer", "hr", "manager", "crm", "bi", "auditor", "admin");

    private final HttpAuthenticator authenticator;

    TokenGuard(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /** Checks the request's token. Never fails: what goes wrong is an answer. */
    public Uni<TokenCheck> check(RoutingContext context) {
        List<String> credentials = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (credentials.isEmpty()) {
            return Uni.createFrom().item(new TokenCheck.Missing());
        }
        if (credentials.size() > 1) {
            // A service might look at another one than we do.
            return Uni.createFrom().item(new TokenCheck.Bad());
        }
        return authenticator
                .attemptAuthentication(context)
                .map(TokenGuard::ofIdentity)
                .onFailure()
                .recoverWithItem(TokenGuard::ofFailure);
    }

    private static TokenCheck ofIdentity(@Nullable SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            return new TokenCheck.Missing();
        }
        // A token that names nobody can be neither limited nor answered for.
        return identity.getPrincipal() instanceof JsonWebToken token
                        && token.getSubject() != null
                        && !token.getSubject().isBlank()
                ? new TokenCheck.Good(token.getSubject(), !Collections.disjoint(identity.getRoles(), ROLES))
                : new TokenCheck.Bad();
    }

    private static TokenCheck ofFailure(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof InvalidJwtException jwt) {
                return onlyExpired(jwt) ? new TokenCheck.Expired() : new TokenCheck.Bad();
            }
            if (each instanceof OIDCException) {
                return new TokenCheck.Undecided(each);
            }
        }
        return failure instanceof AuthenticationFailedException
                ? new TokenCheck.Bad()
                : new TokenCheck.Undecided(failure);
    }

    /** Whether the token is good but for its age. Its signature was checked before its claims. */
    private static boolean onlyExpired(InvalidJwtException failure) {
        return failure.hasExpired()
                && failure.getErrorDetails().stream().allMatch(error -> error.getErrorCode() == ErrorCodes.EXPIRED);
    }
}
