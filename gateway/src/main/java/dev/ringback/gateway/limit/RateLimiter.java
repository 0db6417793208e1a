package dev.ringback.gateway.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A token bucket for each caller, in memory. A bucket that is full again is as good as none and is dropped. */
public final class RateLimiter {

    private final long requestsPerSecond;
    private final long burst;
    private final int callers;
    private final TimeMeter time;
    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Bucket shared;

    /**
     * @param time measures the refill; never the business clock
     * @throws IllegalArgumentException if a number of the configuration is not positive
     */
    public RateLimiter(RateLimitConfig config, TimeMeter time) {
        this.requestsPerSecond = config.requestsPerSecond();
        this.burst = config.burst();
        this.callers = config.callers();
        this.time = time;
        this.shared = newBucket();
    }

    /**
     * Takes one request of the caller's allowance.
     *
     * @param caller whom to count for
     * @return 0 if the request may go on, else the seconds until one may
     */
    public long secondsToWait(String caller) {
        if (buckets.size() >= callers && !buckets.containsKey(caller)) {
            return take(shared);
        }
        // Inside compute, so that the sweep cannot drop a bucket that is just being drawn from.
        long[] wait = new long[1];
        buckets.compute(caller, (key, found) -> {
            Bucket bucket = found == null ? newBucket() : found;
            wait[0] = take(bucket);
            return bucket;
        });
        return wait[0];
    }

    /** Drops the buckets that are full. */
    public void sweep() {
        for (String caller : buckets.keySet()) {
            buckets.computeIfPresent(caller, (key, bucket) -> bucket.getAvailableTokens() >= burst ? null : bucket);
        }
    }

    /** How many callers have a bucket now. */
    public int size() {
        return buckets.size();
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(requestsPerSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private static long take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return 0;
        }
        long nanos = probe.getNanosToWaitForRefill();
        return Math.max(1, Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1)));
    }
}
