package dev.ringback.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.gateway.limit.BodyConfig;
import dev.ringback.gateway.limit.RateLimitConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class StartupChecksTest {

    private static StartupChecks checks(long rate, long body, String mode, String issuer) {
        MemorySize size = new MemorySize(BigInteger.valueOf(body));
        RateLimitConfig rates = new RateLimitConfig() {
            @Override
            public long requestsPerSecond() {
                return rate;
            }

            @Override
            public long burst() {
                return 1;
            }

            @Override
            public int callers() {
                return 1;
            }
        };
        BodyConfig bodies = new BodyConfig() {
            @Override
            public MemorySize ordinary() {
                return size;
            }

            @Override
            public MemorySize bulk() {
                return size;
            }

            @Override
            public MemorySize discarded() {
                return size;
            }
        };
        return new StartupChecks(rates, bodies, mode, issuer);
    }

    @Test
    void tokensFromAnIssuerInTheClearAreForDevelopmentOnly() {
        assertThat(checks(1, 1, "production", "https://id.example").faults()).isEmpty();
        assertThat(checks(1, 1, "development", "http://127.0.0.1:1").faults()).isEmpty();
        assertThat(checks(1, 1, "production", "http://id.example").faults()).hasSize(1);
        assertThat(checks(1, 1, "anything", "http://id.example").faults()).hasSize(1);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThatThrownBy(() -> checks(0, 0, "production", "http://id.example").check(new StartupEvent()))
                .hasMessageContaining("rate-limit")
                .hasMessageContaining("body")
                .hasMessageContaining("https");
    }
}
