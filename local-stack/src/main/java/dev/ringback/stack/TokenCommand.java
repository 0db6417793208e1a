package dev.ringback.stack;

import dev.ringback.stack.issuer.DevIssuer;
import dev.ringback.stack.issuer.TokenFactory;
import dev.ringback.stack.process.Options;
import dev.ringback.stack.process.ProjectRoot;
import java.io.PrintStream;
import java.util.List;

/** {@code ./ringback token ROLE... [--subject ID]}: prints nothing but the token. */
final class TokenCommand {

    private final ProjectRoot root;
    private final PrintStream out;

    TokenCommand(ProjectRoot root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    int run(Options options) {
        List<String> roles = options.words();
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("token needs a role. Roles: " + DevIssuer.sortedRoles());
        }
        for (String role : roles) {
            if (!DevIssuer.ROLES.contains(role)) {
                throw new IllegalArgumentException("No such role: " + role + ". Roles: " + DevIssuer.sortedRoles());
            }
        }
        options.values().keySet().stream()
                .filter(name -> !name.equals("subject"))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("token has no option --" + name);
                });
        String subject = options.get("subject").orElse(roles.getFirst());
        Stack stack = RunningStack.with(root, ProcessName.INFRA);
        out.println(stack.token(roles, subject, TokenFactory.DEFAULT_LIFE));
        return 0;
    }
}
