package dev.ringback.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.gateway.cors.CorsConfig;
import dev.ringback.gateway.limit.BodyConfig;
import dev.ringback.gateway.limit.RateLimitConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartupChecksTest {

    private static StartupChecks checks(long rate, long body, String mode, String issuer, String... origins) {
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
        CorsConfig cors = new CorsConfig() {
            @Override
            public Optional<List<String>> origins() {
                return Optional.of(List.of(origins));
            }

            @Override
            public Duration maxAge() {
                return Duration.ofMinutes(1);
            }
        };
        return new StartupChecks(rates, bodies, cors, mode, issuer);
    }

    @Test
    void tokensFromAnIssuerInTheClearAreForDevelopmentOnly() {
        assertThat(checks(1, 1, "production", "https://id.example").faults()).isEmpty();
        assertThat(checks(1, 1, "development", "http://127.0.0.1:1").faults()).isEmpty();
        assertThat(checks(1, 1, "production", "http://id.example").faults()).hasSize(1);
        assertThat(checks(1, 1, "anything", "http://id.example").faults()).hasSize(1);
    }

    @Test
    void originsAreExactAndSecureOutsideDevelopment() {
        String issuer = "https://id.example";

        assertThat(checks(1, 1, "production", issuer, "https://desk.example.com", "https://desk.example.com:8443")
                        .faults())
                .isEmpty();
        assertThat(checks(1, 1, "development", issuer, "http://localhost:3000").faults())
                .isEmpty();
        assertThat(checks(1, 1, "production", issuer, "http://localhost:3000").faults())
                .hasSize(1);
        assertThat(checks(1, 1, "development", issuer, "*", "https://*.example.com", "https://desk.example.com/")
                        .faults())
                .hasSize(3);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThatThrownBy(() -> checks(0, 0, "production", "http://id.example").check(new StartupEvent()))
                .hasMessageContaining("rate-limit")
                .hasMessageContaining("body")
                .hasMessageContaining("https");
    }
}
