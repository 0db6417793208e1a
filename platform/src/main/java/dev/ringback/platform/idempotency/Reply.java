package dev.ringback.platform.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * A successful answer that is kept and can be given again.
 *
 * @param status HTTP status, 2xx
 * @param body written as JSON; absent for 204. Never holds a telephone number
 * @param location path of the object made
 */
public record Reply(
        int status, @Nullable Object body, @Nullable String location) {
    /** 201 with the object and where it is. */
    public static Reply created(Object body, String location) {
        return new Reply(201, body, location);
    }

    /** 200 with a body. */
    public static Reply ok(Object body) {
        return new Reply(200, body, null);
    }
}
