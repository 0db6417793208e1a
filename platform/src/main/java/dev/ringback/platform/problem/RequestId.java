package dev.ringback.platform.problem;

import dev.ringback.platform.ids.Ids;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Gives every request an id: the caller's {@code X-Request-Id} when sane, else a new one; logged and returned. */
@Provider
@PreMatching
@Priority(100)
public class RequestId implements ContainerRequestFilter, ContainerResponseFilter {
    /** Header and MDC key. */
    public static final String HEADER = "X-Request-Id";

    private static final String PROPERTY = "ringback.requestId";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable String given = request.getHeaderString(HEADER);
        String id = given != null && SANE.matcher(given).matches()
                ? given
                : Ids.next().toString();
        request.setProperty(PROPERTY, id);
        MDC.put("requestId", id);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        @Nullable String id = of(request);
        if (id != null) {
            response.getHeaders().putSingle(HEADER, id);
        }
        MDC.remove("requestId");
    }

    static @Nullable String of(ContainerRequestContext request) {
        return (String) request.getProperty(PROPERTY);
    }
}
