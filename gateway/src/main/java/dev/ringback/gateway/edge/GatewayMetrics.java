package dev.ringback.gateway.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What is counted: requests by service and status, their time by service, refusals for their rate. */
@Singleton
final class GatewayMetrics {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry registry;
    private final Counter rateLimited;
    private final Map<String, Timer> times = new ConcurrentHashMap<>();
    private final Map<Key, Counter> requests = new ConcurrentHashMap<>();

    private record Key(String service, int status) {}

    GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.rateLimited = Counter.builder("ringback.gateway.rate.limited")
                .description("Requests refused because their caller sent too many")
                .register(registry);
    }

    void request(String service, int status, long nanos) {
        requests.computeIfAbsent(new Key(service, status), this::counter).increment();
        times.computeIfAbsent(service, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    void rateLimited() {
        rateLimited.increment();
    }

    private Counter counter(Key key) {
        return Counter.builder("ringback.gateway.requests")
                .description("Requests by service and status; 499 is a client that went away")
                .tag("service", key.service())
                .tag("status", Integer.toString(key.status()))
                .register(registry);
    }

    private Timer timer(String service) {
        return Timer.builder("ringback.gateway.request.time")
                .description("From the request's head to the end of its answer")
                .tag("service", service)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
