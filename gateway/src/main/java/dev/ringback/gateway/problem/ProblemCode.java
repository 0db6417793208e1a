package dev.ringback.gateway.problem;

import java.util.Locale;

/** What the gateway itself answers when it does not forward. The names are part of the contract. */
public enum ProblemCode {
    /** The request's framing cannot be trusted. */
    MALFORMED_REQUEST(400),
    /** No token, or one that is not good. */
    UNAUTHENTICATED(401),
    /** A good token whose time is over; the client should fetch a new one. */
    TOKEN_EXPIRED(401),
    /** A good token without a role of this platform. */
    FORBIDDEN(403),
    /** A browser asks whether a page of another origin may call, and it may not. */
    ORIGIN_NOT_ALLOWED(403),
    /** No service answers this path. */
    NOT_FOUND(404),
    /** A method that no path of the contract has. */
    METHOD_NOT_ALLOWED(405),
    /** The client stopped sending in the middle of its body. */
    REQUEST_TIMEOUT(408),
    /** The body is larger than the path allows. */
    BODY_TOO_LARGE(413),
    /** The address is longer than any of the contract. */
    URI_TOO_LONG(414),
    /** The caller sends more requests than it may. */
    RATE_LIMITED(429),
    /** The headers are longer than any service takes. */
    HEADERS_TOO_LARGE(431),
    /** A fault of the gateway. */
    INTERNAL(500),
    /** The service cannot be reached, or broke the connection. */
    SERVICE_UNAVAILABLE(503),
    /** The service did not answer in time; the request may have been done. */
    GATEWAY_TIMEOUT(504);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The problem type's address. */
    String type() {
        return "https://ringback.dev/problems/"
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
