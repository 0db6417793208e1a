package dev.ringback.gateway.edge;

import dev.ringback.gateway.own.OwnPaths;
import dev.ringback.gateway.problem.Problem;
import dev.ringback.gateway.problem.ProblemCode;
import dev.ringback.gateway.route.CanonicalPath;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses requests that could be understood in more than one way, before anything else looks at them. */
final class Framing {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final String ALLOWED = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    private static final long MALFORMED_LENGTH = -2;

    /**
     * What the services take with certainty: their servers' own limits are a little higher, and refuse without a problem
     * document. The limits of this server are far higher, so that what is too long is refused here.
     */
    private static final int LONGEST_URI = 4_000;

    private static final int LARGEST_HEADERS = 16_384;

    private Framing() {}

    /** What is wrong with the request, if anything. */
    static Optional<Problem> check(HttpServerRequest request) {
        if (!METHODS.contains(request.method())) {
            return Optional.of(Problem.methodNotAllowed(ALLOWED));
        }
        if (request.uri().length() > LONGEST_URI) {
            return Optional.of(Problem.uriTooLong(LONGEST_URI));
        }
        if (headersOf(request) > LARGEST_HEADERS) {
            return Optional.of(Problem.headersTooLarge(LARGEST_HEADERS));
        }
        List<String> encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if ((!encodings.isEmpty() && !encodings.equals(List.of("chunked")))
                || announcedLength(request) == MALFORMED_LENGTH) {
            return Optional.of(Problem.of(ProblemCode.MALFORMED_REQUEST));
        }
        @Nullable String path = request.path();
        return CanonicalPath.isCanonical(path) || OwnPaths.PAGE_TYPED.equals(path)
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.NOT_FOUND));
    }

    private static int headersOf(HttpServerRequest request) {
        int characters = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            characters += header.getKey().length() + header.getValue().length();
        }
        return characters;
    }

    /** The announced length of the body in bytes, -1 if there is none. */
    static long announcedLength(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return -1;
        }
        // Eighteen digits fit; more are no length anyone has.
        return length.matches("[0-9]{1,18}") ? Long.parseLong(length) : MALFORMED_LENGTH;
    }
}
