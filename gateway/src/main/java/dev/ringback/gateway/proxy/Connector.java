package dev.ringback.gateway.proxy;

import dev.ringback.gateway.route.ServiceName;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens requests to the instances of a service, in turn. One that refuses is passed over for a while. Nothing has been
 * sent when a connection fails, so that trying the next instance is right for every method.
 */
@Singleton
public final class Connector {

    private static final Duration STALLED_BEYOND_RESPONSE = Duration.ofSeconds(15);
    private static final int MAX_HEADER_BYTES = 16 * 1024;

    private final HttpClient client;
    private final UpstreamConfig config;
    private final Map<ServiceName, Ring> rings = new EnumMap<>(ServiceName.class);

    /**
     * @throws IllegalStateException if the addresses of the services are not complete and well formed
     */
    Connector(Vertx vertx, UpstreamConfig config) {
        this.config = config;
        List<String> mistakes = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            ring(service, config.url().getOrDefault(service.text(), List.of()), mistakes);
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("ringback.gateway.url: " + String.join("; ", mistakes));
        }
        this.client = vertx.createHttpClient(
                options(config), new PoolOptions().setHttp1MaxSize(config.pool().size()));
    }

    private void ring(ServiceName service, List<URI> addresses, List<String> mistakes) {
        if (addresses.isEmpty()) {
            mistakes.add(service.text() + " has no address");
            return;
        }
        try {
            rings.put(service, new Ring(addresses.stream().map(Instance::new).toList()));
        } catch (IllegalArgumentException e) {
            mistakes.add(service.text() + ": " + e.getMessage());
        }
    }

    private static HttpClientOptions options(UpstreamConfig config) {
        Duration stalled = config.timeout().response().plus(STALLED_BEYOND_RESPONSE);
        return new HttpClientOptions()
                .setKeepAlive(true)
                .setKeepAliveTimeout((int) config.pool().keepAlive().toSeconds())
                .setMaxWaitQueueSize(config.pool().waiting())
                .setConnectTimeout((int) config.timeout().connect().toMillis())
                // Ends answers that stop in the middle; a missing answer is ended, and told, before.
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) stalled.toMillis())
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setTracingPolicy(TracingPolicy.IGNORE);
    }

    /**
     * A request to an instance that accepted the connection.
     *
     * @param instance where it goes
     * @param request not yet sent
     */
    record Connection(Instance instance, HttpClientRequest request) {}

    /** Opens a request; fails if no instance accepts, or if the wait for a free connection is too long. */
    Future<Connection> connect(ServiceName service) {
        List<Instance> candidates = Objects.requireNonNull(rings.get(service))
                .inTurn(config.timeout().refused().toNanos());
        return connect(candidates, 0);
    }

    private Future<Connection> connect(List<Instance> candidates, int index) {
        Instance instance = candidates.get(index);
        // Including the wait for a connection of the pool.
        long patience = config.timeout().response().toMillis();
        return client.request(instance.target().setConnectTimeout(patience))
                .map(request -> {
                    instance.accepts();
                    return new Connection(instance, request);
                })
                .recover(failure -> {
                    if (!isRefusal(failure)) {
                        return Future.failedFuture(failure);
                    }
                    instance.refuses(System.nanoTime());
                    return index + 1 < candidates.size()
                            ? connect(candidates, index + 1)
                            : Future.failedFuture(failure);
                });
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof SocketException;
    }

    /** The instances of one service. */
    private static final class Ring {
        private final List<Instance> instances;
        private final AtomicInteger next = new AtomicInteger();

        Ring(List<Instance> instances) {
            this.instances = instances;
        }

        /** All instances from the next one on; those that refused lately come last. */
        List<Instance> inTurn(long refusedNanos) {
            if (instances.size() == 1) {
                return instances;
            }
            int start = Math.floorMod(next.getAndIncrement(), instances.size());
            long now = System.nanoTime();
            List<Instance> accepting = new ArrayList<>(instances.size());
            List<Instance> refusing = new ArrayList<>();
            for (int i = 0; i < instances.size(); i++) {
                Instance each = instances.get((start + i) % instances.size());
                (each.refusedWithin(refusedNanos, now) ? refusing : accepting).add(each);
            }
            accepting.addAll(refusing);
            return accepting;
        }
    }
}
