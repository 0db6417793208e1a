package dev.ringback.gateway.proxy;

import dev.ringback.gateway.route.ServiceName;
import io.vertx.core.http.HttpServerRequest;

/**
 * A request that may go on.
 *
 * @param request as the client sent it, its body not read
 * @param service where it goes
 * @param uri path and query to ask the service for
 * @param bodyLimit most bytes of its body
 * @param requestId handed on
 * @param traceParent handed on; with a new trace, the client's {@code tracestate} is not
 * @param withToken whether the token goes along
 */
public record Forward(
        HttpServerRequest request,
        ServiceName service,
        String uri,
        long bodyLimit,
        String requestId,
        TraceParent traceParent,
        boolean withToken) {}
