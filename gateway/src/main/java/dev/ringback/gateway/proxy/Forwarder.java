package dev.ringback.gateway.proxy;

import dev.ringback.gateway.limit.MeteredBody;
import dev.ringback.gateway.problem.Problem;
import dev.ringback.gateway.problem.ProblemCode;
import dev.ringback.gateway.proxy.Connector.Connection;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request to its service and the answer back, both as streams. A request that may have reached a service is not
 * sent again, unless repeating it is harmless by its method.
 */
@Singleton
public final class Forwarder {

    private static final Logger LOG = Logger.getLogger(Forwarder.class);
    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final long RETRY_AFTER_SECONDS = 2;

    private final Vertx vertx;
    private final Connector connector;
    private final UpstreamConfig config;

    Forwarder(Vertx vertx, Connector connector, UpstreamConfig config) {
        this.vertx = vertx;
        this.connector = connector;
        this.config = config;
    }

    /**
     * Forwards.
     *
     * @return empty when the service's answer went to the client; else what the client should be told, if it is still
     *     there. Does not fail.
     */
    public Future<Optional<Problem>> forward(Forward forward) {
        return new Attempt(forward).send(true);
    }

    /** One request under way. */
    private final class Attempt {
        private final Forward forward;
        private final ProxyRequest outgoing;
        private final Deadline deadline;
        private final @Nullable MeteredBody body;

        Attempt(Forward forward) {
            this.forward = forward;
            this.deadline = new Deadline(vertx, config.timeout().response());
            HttpServerRequest request = forward.request();
            this.outgoing = ProxyRequest.reverseProxy(request).setURI(forward.uri());
            ForwardHeaders.prepareRequest(outgoing.headers(), forward);
            if (hasBody(request)) {
                body = new MeteredBody(request, forward.bodyLimit(), deadline::progress);
                outgoing.setBody(Body.body(body, outgoing.getBody().length()));
            } else {
                body = null;
                outgoing.setBody(null);
            }
        }

        Future<Optional<Problem>> send(boolean mayRepeat) {
            return connector.connect(forward.service()).transform(connected -> {
                if (connected.failed()) {
                    return failed(connected.cause(), "No connection");
                }
                Connection connection = connected.result();
                // What breaks the request also fails the answer, which is where it is dealt with.
                connection.request().exceptionHandler(broken -> {});
                deadline.start(connection.request());
                return outgoing.send(connection.request()).transform(answered -> {
                    deadline.stop();
                    if (answered.succeeded()) {
                        return answer(answered.result(), connection);
                    }
                    return mayRepeat && isRepeatable() ? send(false) : failed(answered.cause(), "No answer");
                });
            });
        }

        private boolean isRepeatable() {
            return body == null
                    && REPEATABLE.contains(outgoing.getMethod())
                    && !deadline.passed()
                    && !forward.request().response().closed();
        }

        private Future<Optional<Problem>> answer(ProxyResponse response, Connection connection) {
            ForwardHeaders.prepareResponse(
                    response.headers(), connection.instance().origin());
            // When it breaks off in the middle, so does the client's connection: there is no other way to tell.
            return send(response).transform(sent -> {
                if (body != null && !body.ended()) {
                    // The service has answered without reading it all; the rest is not for it.
                    connection.request().reset();
                }
                return Future.succeededFuture(Optional.empty());
            });
        }

        private Future<Void> send(ProxyResponse response) {
            Body content = response.getBody();
            if (forward.request().version() != HttpVersion.HTTP_1_0 || content == null || content.length() >= 0) {
                return response.send();
            }
            // HTTP/1.0 knows no chunks: the end of the connection ends the body. Else it would have to be collected
            // here.
            HttpServerResponse client = forward.request().response();
            client.setStatusCode(response.getStatusCode());
            client.headers().addAll(response.headers()).set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            return content.stream().pipeTo(client);
        }

        private Future<Optional<Problem>> failed(Throwable cause, String what) {
            if (body != null && body.exceeded()) {
                return Future.succeededFuture(Optional.of(Problem.bodyTooLarge(forward.bodyLimit())));
            }
            if (deadline.passed()) {
                boolean clientsFault = body != null && body.waitsForClient();
                return Future.succeededFuture(Optional.of(
                        Problem.of(clientsFault ? ProblemCode.REQUEST_TIMEOUT : ProblemCode.GATEWAY_TIMEOUT)));
            }
            if (!forward.request().response().closed()) {
                LOG.warnf("%s: %s for request %s: %s", forward.service().text(), what, forward.requestId(), cause);
            }
            return Future.succeededFuture(Optional.of(Problem.unavailable(RETRY_AFTER_SECONDS)));
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }
}
