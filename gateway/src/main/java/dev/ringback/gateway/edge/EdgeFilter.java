package dev.ringback.gateway.edge;

import dev.ringback.gateway.limit.BodyConfig;
import dev.ringback.gateway.problem.Problem;
import dev.ringback.gateway.problem.ProblemCode;
import dev.ringback.gateway.proxy.Forward;
import dev.ringback.gateway.proxy.Forwarder;
import dev.ringback.gateway.route.Route;
import dev.ringback.gateway.route.RouteTable;
import dev.ringback.gateway.route.ServiceName;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The way of a request: framing, token, rate, route, size, and on to its service. Everything but the gateway's own health
 * and metrics takes it.
 */
@Singleton
final class EdgeFilter {

    private static final Logger LOG = Logger.getLogger(EdgeFilter.class);

    /** After the security handlers of the server, before its body limit and its own paths. */
    private static final int PRIORITY = 90;

    /** Answered by the gateway for itself, without a token. */
    private static final Set<String> OWN_PATHS =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics");

    private static final int FAILURE_ORDER = 100;
    private static final int CLIENT_CLOSED = 499;
    private static final String EXCHANGE = Exchange.class.getName();

    private final Admission admission;
    private final Forwarder forwarder;
    private final Responses responses;
    private final GatewayMetrics metrics;
    private final BodyConfig bodies;

    EdgeFilter(
            Admission admission, Forwarder forwarder, Responses responses, GatewayMetrics metrics, BodyConfig bodies) {
        this.admission = admission;
        this.forwarder = forwarder;
        this.responses = responses;
        this.metrics = metrics;
        this.bodies = bodies;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    void registerFailures(@Observes Router router) {
        router.route().order(FAILURE_ORDER).failureHandler(this::failed);
    }

    private void handle(RoutingContext context) {
        String path = context.request().path();
        if (path != null && OWN_PATHS.contains(path)) {
            context.next();
            return;
        }
        Exchange exchange = new Exchange(context);
        context.put(EXCHANGE, exchange);
        context.addEndHandler(ended -> {
            int status = ended.succeeded() ? context.response().getStatusCode() : CLIENT_CLOSED;
            metrics.request(exchange.serviceText(), status, exchange.elapsedNanos());
            AccessLog.write(exchange, status);
            if (ended.succeeded()) {
                Remainder.discard(
                        context.vertx(), context.request(), bodies.discarded().asLongValue());
            }
        });
        admission
                .admit(exchange)
                .invoke(refusal -> refusal.ifPresentOrElse(
                        problem -> responses.refuse(exchange, problem), () -> dispatch(exchange)))
                .subscribe()
                .with(done -> {}, context::fail);
    }

    private void dispatch(Exchange exchange) {
        String path = exchange.path();
        if (Documents.isHere(path)) {
            document(exchange, path);
            return;
        }
        Optional<Route> route = RouteTable.find(path);
        if (route.isEmpty()) {
            responses.refuse(exchange, Problem.of(ProblemCode.NOT_FOUND));
            return;
        }
        long limit = switch (route.get().body()) {
            case ORDINARY -> bodies.ordinary().asLongValue();
            case BULK -> bodies.bulk().asLongValue();
        };
        forward(exchange, route.get().service(), exchange.uri(path), limit, true);
    }

    private void document(Exchange exchange, String path) {
        HttpMethod method = exchange.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            responses.refuse(exchange, Problem.methodNotAllowed("GET, HEAD"));
        } else if (path.equals(Documents.ROOT)) {
            responses.json(exchange, Documents.list());
        } else {
            Documents.serviceOf(path)
                    .ifPresentOrElse(
                            service -> forward(exchange, service, exchange.uri(Documents.AT_SERVICE), 0, false),
                            () -> responses.refuse(exchange, Problem.of(ProblemCode.NOT_FOUND)));
        }
    }

    private void forward(Exchange exchange, ServiceName service, String uri, long bodyLimit, boolean withToken) {
        if (Framing.announcedLength(exchange.request()) > bodyLimit) {
            responses.refuse(exchange, Problem.bodyTooLarge(bodyLimit));
            return;
        }
        exchange.goesTo(service);
        if ("100-continue".equalsIgnoreCase(exchange.request().getHeader(HttpHeaders.EXPECT))) {
            exchange.request().response().writeContinue();
        }
        forwarder
                .forward(new Forward(
                        exchange.request(),
                        service,
                        uri,
                        bodyLimit,
                        exchange.requestId(),
                        exchange.traceParent(),
                        withToken))
                .onSuccess(refusal -> refusal.ifPresent(problem -> responses.refuse(exchange, problem)))
                .onFailure(exchange.context()::fail);
    }

    private void failed(RoutingContext context) {
        Exchange exchange = context.get(EXCHANGE);
        if (exchange == null) {
            context.next();
            return;
        }
        LOG.errorf(context.failure(), "Request %s failed in the gateway", exchange.requestId());
        responses.refuse(exchange, Problem.of(ProblemCode.INTERNAL));
    }
}
