package dev.ringback.gateway.edge;

import dev.ringback.gateway.limit.CallerAddress;
import dev.ringback.gateway.limit.RateLimitConfig;
import dev.ringback.gateway.limit.RateLimiter;
import dev.ringback.gateway.own.OwnPaths;
import dev.ringback.gateway.problem.Problem;
import dev.ringback.gateway.problem.ProblemCode;
import dev.ringback.gateway.token.TokenCheck;
import dev.ringback.gateway.token.TokenGuard;
import io.github.bucket4j.TimeMeter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Who may come in, and how often. A caller with a good token is counted by its subject, so that neighbours behind one
 * address do not spend each other's allowance; everyone else by address.
 */
@Singleton
final class Admission {

    private static final Logger LOG = Logger.getLogger(Admission.class);
    private static final Duration SWEEP = Duration.ofSeconds(5);
    private static final long RETRY_AFTER_SECONDS = 2;

    private final TokenGuard tokens;
    private final RateLimiter limiter;
    private final GatewayMetrics metrics;

    Admission(TokenGuard tokens, RateLimitConfig config, GatewayMetrics metrics, Vertx vertx) {
        this.tokens = tokens;
        this.metrics = metrics;
        this.limiter = new RateLimiter(config, TimeMeter.SYSTEM_MILLISECONDS);
        vertx.setPeriodic(SWEEP.toMillis(), tick -> limiter.sweep());
    }

    /** What the caller is refused with, or nothing if the request may go on. */
    Uni<Optional<Problem>> admit(Exchange exchange) {
        Optional<Problem> misframed = Framing.check(exchange.request());
        if (misframed.isPresent() || OwnPaths.isOpen(exchange.path())) {
            return Uni.createFrom().item(counted(address(exchange), misframed));
        }
        return tokens.check(exchange.context()).map(check -> judge(exchange, check));
    }

    private Optional<Problem> judge(Exchange exchange, TokenCheck check) {
        return switch (check) {
            case TokenCheck.Good good -> counted("subject " + good.subject(), forbidden(exchange, good));
            case TokenCheck.Missing missing -> counted(address(exchange), Optional.of(Problem.unauthenticated()));
            case TokenCheck.Bad bad -> counted(address(exchange), Optional.of(Problem.badToken()));
            case TokenCheck.Expired expired -> counted(address(exchange), Optional.of(Problem.expiredToken()));
            case TokenCheck.Undecided undecided -> {
                LOG.warnf("The token of request %s cannot be checked: %s", exchange.requestId(), undecided.reason());
                yield counted(address(exchange), Optional.of(Problem.unavailable(RETRY_AFTER_SECONDS)));
            }
        };
    }

    /** The services judge roles themselves; what the gateway answers itself is for everyone who has one. */
    private static Optional<Problem> forbidden(Exchange exchange, TokenCheck.Good good) {
        return OwnPaths.isOwn(exchange.path()) && !good.hasRole()
                ? Optional.of(Problem.of(ProblemCode.FORBIDDEN))
                : Optional.empty();
    }

    private Optional<Problem> counted(String caller, Optional<Problem> otherwise) {
        long seconds = limiter.secondsToWait(caller);
        if (seconds == 0) {
            return otherwise;
        }
        metrics.rateLimited();
        return Optional.of(Problem.rateLimited(seconds));
    }

    private static String address(Exchange exchange) {
        return "address " + CallerAddress.of(exchange.request().remoteAddress());
    }
}
