package dev.ringback.platform.problem;

/** A stable error code and the HTTP status it is answered with. Implemented by enums; the constant's name is the code. */
public interface ErrorCode {
    /** The code a client may rely on, e.g. {@code STALE_LEASE}. */
    String name();

    /** HTTP status. */
    int status();
}
