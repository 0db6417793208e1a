package dev.ringback.gateway.edge;

import dev.ringback.gateway.limit.BodyConfig;
import dev.ringback.gateway.own.OwnAnswers;
import dev.ringback.gateway.own.OwnPaths;
import dev.ringback.gateway.problem.Problem;
import dev.ringback.gateway.problem.ProblemCode;
import dev.ringback.gateway.proxy.Forward;
import dev.ringback.gateway.proxy.Forwarder;
import dev.ringback.gateway.route.Route;
import dev.ringback.gateway.route.RouteTable;
import dev.ringback.gateway.route.ServiceName;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where an admitted request goes: to its service, or to what the gateway answers itself. */
@Singleton
final class Dispatcher {

    /** Where a service has its own document. */
    private static final String DOCUMENT_AT_SERVICE = "/q/openapi";

    private static final int PERMANENT_REDIRECT = 308;

    private final Forwarder forwarder;
    private final OwnAnswers own;
    private final Responses responses;
    private final BodyConfig bodies;

    Dispatcher(Forwarder forwarder, OwnAnswers own, Responses responses, BodyConfig bodies) {
        this.forwarder = forwarder;
        this.own = own;
        this.responses = responses;
        this.bodies = bodies;
    }

    void dispatch(Exchange exchange) {
        String path = exchange.path();
        if (OwnPaths.isOwn(path)) {
            answer(exchange, path);
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

    private void answer(Exchange exchange, String path) {
        HttpMethod method = exchange.request().method();
        Optional<ServiceName> service = OwnPaths.serviceOf(path);
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            responses.refuse(exchange, Problem.methodNotAllowed("GET, HEAD"));
        } else if (service.isPresent()) {
            forward(exchange, service.get(), exchange.uri(DOCUMENT_AT_SERVICE), 0, false);
        } else if (path.equals(OwnPaths.PAGE_TYPED)) {
            exchange.request()
                    .response()
                    .setStatusCode(PERMANENT_REDIRECT)
                    .putHeader(HttpHeaders.LOCATION, ".." + OwnPaths.PAGE)
                    .end();
        } else {
            own.answer(exchange.request(), path)
                    .onSuccess(found -> {
                        if (!found) {
                            responses.refuse(exchange, Problem.of(ProblemCode.NOT_FOUND));
                        }
                    })
                    .onFailure(exchange.context()::fail);
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
}
