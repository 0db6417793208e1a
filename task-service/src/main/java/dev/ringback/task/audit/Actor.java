package dev.ringback.task.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param subject of the token, or the source whose data a background job takes in
 * @param roles of the token; none for a background job
 * @param requestId of the request, if there is one
 */
public record Actor(
        String subject, List<String> roles, @Nullable String requestId) {

    /** A background job. */
    public static Actor job(String name) {
        return new Actor(name, List.of(), null);
    }
}
