package dev.ringback.gateway.problem;

import java.util.List;
import java.util.Map;

/**
 * One refusal.
 *
 * @param code what it is
 * @param detailArguments values for the placeholders of the code's detail text
 * @param headers response headers that belong to it
 */
public record Problem(ProblemCode code, List<?> detailArguments, Map<String, String> headers) {

    public Problem {
        detailArguments = List.copyOf(detailArguments);
        headers = Map.copyOf(headers);
    }

    /** A problem whose text has no placeholders. */
    public static Problem of(ProblemCode code) {
        return new Problem(code, List.of(), Map.of());
    }

    /** No usable token. */
    public static Problem unauthenticated() {
        return new Problem(ProblemCode.UNAUTHENTICATED, List.of(), Map.of("WWW-Authenticate", "Bearer"));
    }

    /** A token that is not good. */
    public static Problem badToken() {
        return new Problem(
                ProblemCode.UNAUTHENTICATED, List.of(), Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }

    /** A token whose time is over. */
    public static Problem expiredToken() {
        return new Problem(
                ProblemCode.TOKEN_EXPIRED,
                List.of(),
                Map.of(
                        "WWW-Authenticate",
                        "Bearer error=\"invalid_token\", error_description=\"The token has expired\""));
    }

    /** A body of more than this many bytes. */
    public static Problem bodyTooLarge(long limit) {
        return new Problem(ProblemCode.BODY_TOO_LARGE, List.of(limit), Map.of());
    }

    /** An address of more than this many characters. */
    public static Problem uriTooLong(int limit) {
        return new Problem(ProblemCode.URI_TOO_LONG, List.of(limit), Map.of());
    }

    /** Headers of more than this many characters together. */
    public static Problem headersTooLarge(int limit) {
        return new Problem(ProblemCode.HEADERS_TOO_LARGE, List.of(limit), Map.of());
    }

    /** A caller who has to wait this many seconds. */
    public static Problem rateLimited(long seconds) {
        return new Problem(ProblemCode.RATE_LIMITED, List.of(seconds), Map.of("Retry-After", Long.toString(seconds)));
    }

    /** A method that nothing here has. */
    public static Problem methodNotAllowed(String allowed) {
        return new Problem(ProblemCode.METHOD_NOT_ALLOWED, List.of(), Map.of("Allow", allowed));
    }

    /** A service that does not answer; the client may try again after so many seconds. */
    public static Problem unavailable(long seconds) {
        return new Problem(ProblemCode.SERVICE_UNAVAILABLE, List.of(), Map.of("Retry-After", Long.toString(seconds)));
    }
}
