package dev.ringback.gateway.edge;

import dev.ringback.gateway.cors.Cors;
import dev.ringback.gateway.problem.Problem;
import dev.ringback.gateway.problem.ProblemCode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The way of a request: origin, framing, token, rate, route, size, and on to its service. Everything but the gateway's own health
 * and metrics takes it.
 */
@Singleton
final class EdgeFilter {

    private static final Logger LOG = Logger.getLogger(EdgeFilter.class);

    /** After the security handlers of the server, before its body limit and its own paths. */
    private static final int PRIORITY = 90;

    /** For operators; not of the contract, and answered without a token. */
    private static final Set<String> OWN_PATHS =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics");

    private static final int FAILURE_ORDER = 100;
    private static final String EXCHANGE = Exchange.class.getName();

    private final Cors cors;
    private final Admission admission;
    private final Dispatcher dispatcher;
    private final Responses responses;
    private final Ending ending;

    EdgeFilter(Cors cors, Admission admission, Dispatcher dispatcher, Responses responses, Ending ending) {
        this.cors = cors;
        this.admission = admission;
        this.dispatcher = dispatcher;
        this.responses = responses;
        this.ending = ending;
    }

    void register(@Observes Filters filters) {
        filters.register(this::open, PRIORITY + 1);
        filters.register(this::handle, PRIORITY);
    }

    void registerFailures(@Observes Router router) {
        router.route().order(FAILURE_ORDER).failureHandler(this::failed);
    }

    private void open(RoutingContext context) {
        String path = context.request().path();
        if (path != null && OWN_PATHS.contains(path)) {
            context.next();
            return;
        }
        Exchange exchange = new Exchange(context);
        context.put(EXCHANGE, exchange);
        ending.follow(exchange);
        switch (cors.judge(context.request())) {
            case PASS -> context.next();
            case HANDLE -> cors.handle(context);
            case REFUSE -> responses.refuse(exchange, Problem.of(ProblemCode.ORIGIN_NOT_ALLOWED));
        }
    }

    private void handle(RoutingContext context) {
        Exchange exchange = context.get(EXCHANGE);
        if (exchange == null) {
            context.next();
            return;
        }
        admission
                .admit(exchange)
                .invoke(refusal -> refusal.ifPresentOrElse(
                        problem -> responses.refuse(exchange, problem), () -> dispatcher.dispatch(exchange)))
                .subscribe()
                .with(done -> {}, context::fail);
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
