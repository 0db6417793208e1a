package dev.ringback.stack.issuer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A token issuer for development: discovery, keys, and a token for whoever asks. It listens on the loopback interface
 * only and does not start in production mode.
 */
public final class DevIssuer implements AutoCloseable {

    /** The roles Ringback knows. */
    public static final Set<String> ROLES = Set.of(
            "agent", "supervisor", "quality", "complaint-officer", "hr", "manager", "crm", "bi", "auditor", "admin");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BODY_LIMIT = 65_536;
    private static final Duration LONGEST_LIFE = Duration.ofDays(400);

    private final HttpServer server;
    private final SigningKey key;
    private final TokenFactory tokens;
    private final String url;

    private DevIssuer(HttpServer server, SigningKey key, Clock wall) {
        this.server = server;
        this.key = key;
        this.url = "http://127.0.0.1:" + server.getAddress().getPort();
        this.tokens = new TokenFactory(key, url, wall);
    }

    /**
     * Starts the issuer.
     *
     * @param folder where its key is kept
     * @param port TCP port, 0 for any
     * @param mode value of {@code RINGBACK_MODE}, may be null
     * @throws IllegalStateException in production mode
     */
    public static DevIssuer start(Path folder, int port, @Nullable String mode, Clock wall) {
        if ("production".equalsIgnoreCase(mode)) {
            throw new IllegalStateException("The development issuer gives a token to whoever asks;"
                    + " it does not start with RINGBACK_MODE=production. Use an OIDC server.");
        }
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            DevIssuer issuer = new DevIssuer(server, SigningKey.in(folder), wall);
            server.createContext("/", issuer::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException("The issuer cannot listen on port " + port, e);
        }
    }

    /** The issuer's name in tokens, and the root of its endpoints. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] body = JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        return switch (exchange.getRequestMethod() + " " + path) {
            case "GET /.well-known/openid-configuration" -> new Answer(200, discovery());
            case "GET /jwks" -> new Answer(200, Map.of("keys", List.of(JSON.readTree(key.publicJson()))));
            case "POST /token" -> token(exchange);
            default -> Answer.error(404, "not_found", "No such endpoint: " + path);
        };
    }

    private Map<String, Object> discovery() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", url);
        document.put("jwks_uri", url + "/jwks");
        document.put("token_endpoint", url + "/token");
        document.put("authorization_endpoint", url + "/authorize");
        document.put("response_types_supported", List.of("token"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of(SigningKey.ALGORITHM));
        return document;
    }

    private Answer token(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT);
        Map<String, List<String>> form = form(new String(body, StandardCharsets.UTF_8));
        List<String> roles = form.getOrDefault("role", List.of()).stream()
                .flatMap(text -> List.of(text.trim().split("\\s+")).stream())
                .filter(role -> !role.isEmpty())
                .toList();
        for (String role : roles) {
            if (!ROLES.contains(role)) {
                return Answer.error(400, "invalid_scope", "No such role: " + role + ". Roles: " + sortedRoles());
            }
        }
        String subject = first(form, "subject");
        if (roles.isEmpty() || subject == null || subject.isBlank()) {
            return Answer.error(400, "invalid_request", "role and subject are required");
        }
        Duration life = TokenFactory.DEFAULT_LIFE;
        String seconds = first(form, "expires_in");
        if (seconds != null) {
            if (!seconds.matches("[1-9][0-9]{0,8}") || Long.parseLong(seconds) > LONGEST_LIFE.toSeconds()) {
                return Answer.error(400, "invalid_request", "expires_in is a number of seconds, 400 days at most");
            }
            life = Duration.ofSeconds(Long.parseLong(seconds));
        }
        Map<String, Object> claims = tokens.claims(roles, subject, life);
        String unit = first(form, "org_unit");
        if (unit != null) {
            claims.put("org_unit", unit);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", tokens.sign(claims));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", life.toSeconds());
        return new Answer(200, answer);
    }

    /** The roles in a readable order. */
    public static String sortedRoles() {
        return String.join(" ", ROLES.stream().sorted().toList());
    }

    private static @Nullable String first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    private static Map<String, List<String>> form(String body) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return text;
        }
    }

    private record Answer(int status, Map<String, ?> body) {
        static Answer error(int status, String error, String description) {
            return new Answer(status, Map.of("error", error, "error_description", description));
        }
    }
}
