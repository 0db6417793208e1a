package dev.ringback.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who calls: read from the verified bearer token. */
@RequestScoped
public class CurrentUser {
    private final SecurityIdentity identity;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject. */
    public String subject() {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return token.getSubject();
        }
        return identity.getPrincipal().getName();
    }

    /** The agent's id in the directory: the {@code agent_id} claim, else the subject. */
    public String agentId() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            @Nullable Object claim = token.getClaim("agent_id");
            if (claim != null) {
                return claim.toString();
            }
        }
        return subject();
    }

    /** The roles of the token, in alphabetical order. */
    public List<String> roles() {
        return identity.getRoles().stream().sorted().toList();
    }

    /** Whether the token carries the role. */
    public boolean has(String role) {
        return identity.hasRole(role);
    }
}
