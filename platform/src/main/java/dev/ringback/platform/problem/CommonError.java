package dev.ringback.platform.problem;

/** Errors every service can answer with. */
public enum CommonError implements ErrorCode {
    MALFORMED_JSON(400),
    UNKNOWN_FIELD(400),
    WRONG_TYPE(400),
    INVALID_PARAMETER(400),
    IDEMPOTENCY_KEY_MISSING(400),
    IDEMPOTENCY_KEY_REUSED(422),
    IDEMPOTENCY_IN_FLIGHT(409),
    UNAUTHENTICATED(401),
    TOKEN_EXPIRED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    STALE_VERSION(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    VALIDATION_FAILED(422),
    RATE_LIMITED(429),
    INTERNAL(500),
    SERVICE_UNAVAILABLE(503);

    private final int status;

    CommonError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** The code for a bare HTTP status. */
    static CommonError ofStatus(int status) {
        for (CommonError error : values()) {
            if (error.status == status && error != TOKEN_EXPIRED) {
                return switch (status) {
                    case 400 -> INVALID_PARAMETER;
                    case 409 -> CONFLICT;
                    case 422 -> VALIDATION_FAILED;
                    default -> error;
                };
            }
        }
        return status >= 500 ? INTERNAL : INVALID_PARAMETER;
    }
}
