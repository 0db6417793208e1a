package dev.ringback.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final AtomicLong nanos = new AtomicLong(1);
    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    private RateLimiter limiter(long perSecond, long burst, int callers) {
        return new RateLimiter(
                new RateLimitConfig() {
                    @Override
                    public long requestsPerSecond() {
                        return perSecond;
                    }

                    @Override
                    public long burst() {
                        return burst;
                    }

                    @Override
                    public int callers() {
                        return callers;
                    }
                },
                time);
    }

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    @Test
    void burstIsGrantedExactlyAndThenTheRate() {
        RateLimiter limiter = limiter(2, 5, 10);
        for (int i = 0; i < 5; i++) {
            assertThat(limiter.secondsToWait("a")).isZero();
        }
        assertThat(limiter.secondsToWait("a")).isEqualTo(1);

        pass(Duration.ofMillis(499));
        assertThat(limiter.secondsToWait("a")).isEqualTo(1);
        pass(Duration.ofMillis(1));
        assertThat(limiter.secondsToWait("a")).isZero();
        assertThat(limiter.secondsToWait("a")).isEqualTo(1);
    }

    @Test
    void callersDoNotSpendEachOthersAllowance() {
        RateLimiter limiter = limiter(1, 1, 10);
        assertThat(limiter.secondsToWait("a")).isZero();
        assertThat(limiter.secondsToWait("a")).isPositive();
        assertThat(limiter.secondsToWait("b")).isZero();
    }

    @Test
    void sweepDropsFullBucketsOnlySoThatNobodyGainsByIt() {
        RateLimiter limiter = limiter(1, 3, 10);
        limiter.secondsToWait("a");
        limiter.secondsToWait("b");
        limiter.secondsToWait("b");

        pass(Duration.ofSeconds(1));
        limiter.sweep();

        assertThat(limiter.size()).isEqualTo(1);
        assertThat(limiter.secondsToWait("b")).isZero();
        assertThat(limiter.secondsToWait("b")).isZero();
        assertThat(limiter.secondsToWait("b")).isPositive();
    }

    @Test
    void callersBeyondTheBoundShareOneBucketAndTheMapDoesNotGrow() {
        RateLimiter limiter = limiter(1, 2, 3);
        for (String caller : new String[] {"a", "b", "c"}) {
            assertThat(limiter.secondsToWait(caller)).isZero();
        }
        assertThat(limiter.secondsToWait("d")).isZero();
        assertThat(limiter.secondsToWait("e")).isZero();
        assertThat(limiter.secondsToWait("f")).isPositive();
        assertThat(limiter.secondsToWait("a")).isZero();
        assertThat(limiter.size()).isEqualTo(3);
    }
}
