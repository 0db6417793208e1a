package dev.ringback.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.stack.testing.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("G1")
class BusinessClockTest {
    @ParameterizedTest
    @CsvSource({"2026-03-31T15:59:59Z,2026-03-31", "2026-03-31T16:00:00Z,2026-04-01", "2026-12-31T16:00:00Z,2027-01-01"
    })
    void businessDateIsCutInShanghai(Instant instant, LocalDate date) {
        BusinessClock clock = new BusinessClock(Clock.fixed(instant, ZoneId.of("UTC")), ZoneId.of("Asia/Shanghai"));

        assertThat(clock.today()).isEqualTo(date);
        assertThat(clock.startOf(date)).isBeforeOrEqualTo(instant);
        assertThat(clock.dateOf(clock.startOf(date).minusMillis(1))).isEqualTo(date.minusDays(1));
    }
}
