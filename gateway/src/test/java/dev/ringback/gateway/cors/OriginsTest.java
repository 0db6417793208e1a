package dev.ringback.gateway.cors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is allowed where nothing is said. */
class OriginsTest {

    private static Cors cors(String mode, String... origins) {
        return new Cors(
                new CorsConfig() {
                    @Override
                    public Optional<List<String>> origins() {
                        return origins.length == 0 ? Optional.empty() : Optional.of(List.of(origins));
                    }

                    @Override
                    public Duration maxAge() {
                        return Duration.ofMinutes(10);
                    }
                },
                mode);
    }

    @Test
    void productionAllowsNobodyByItself() {
        assertThat(cors("production").allows("http://localhost:3000")).isFalse();
        assertThat(cors("production").allows("https://desk.example.com")).isFalse();
    }

    @Test
    void developmentAllowsThisMachineAndNothingThatLooksLikeIt() {
        Cors development = cors("DEVELOPMENT");

        assertThat(development.allows("http://localhost:3000")).isTrue();
        assertThat(development.allows("http://127.0.0.1:5173")).isTrue();
        assertThat(development.allows("http://[::1]:5173")).isTrue();
        assertThat(development.allows("http://localhost.evil.test")).isFalse();
        assertThat(development.allows("http://localhost:3000.evil.test")).isFalse();
        assertThat(development.allows("http://127x0x0x1:5173")).isFalse();
        assertThat(development.allows("null")).isFalse();
    }

    @Test
    void whatIsConfiguredCountsAlone() {
        Cors configured = cors("development", "https://desk.example.com");

        assertThat(configured.allows("https://desk.example.com")).isTrue();
        assertThat(configured.allows("https://deskXexample.com")).isFalse();
        assertThat(configured.allows("http://localhost:3000")).isFalse();
    }
}
