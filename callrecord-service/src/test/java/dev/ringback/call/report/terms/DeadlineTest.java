package dev.ringback.call.report.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.stack.testing.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @Rule("G3")
    @CsvSource({
        "2026-04-13T04:00:00Z, 0",
        "2026-04-13T04:00:00.000001Z, 1",
        "2026-04-14T04:00:00Z, 1",
        "2026-04-14T04:00:00.000001Z, 2"
    })
    void aMomentIsInTimeItselfAndEachStartedDayBehindItCounts(Instant at, int daysLate) {
        Deadline noon = new Deadline(LocalDate.parse("2026-04-13"), LocalTime.NOON);

        assertThat(noon.daysLate(at, SHANGHAI)).isEqualTo(daysLate);
        assertThat(noon.isMissedAt(at, SHANGHAI)).isEqualTo(daysLate > 0);
    }

    /** 16:00Z is the local midnight: it is no more the day, and the first day late. */
    @ParameterizedTest
    @Rule("G4")
    @CsvSource({
        "2026-04-11T15:59:59.999999Z, 0",
        "2026-04-11T16:00:00Z, 1",
        "2026-04-12T16:00:00Z, 1",
        "2026-04-12T16:00:00.000001Z, 2"
    })
    void aDayIsInTimeToItsEndAndTheNextMidnightIsLate(Instant at, int daysLate) {
        Deadline saturday = new Deadline(LocalDate.parse("2026-04-11"), null);

        assertThat(saturday.daysLate(at, SHANGHAI)).isEqualTo(daysLate);
        assertThat(saturday.isMissedAt(at, SHANGHAI)).isEqualTo(daysLate > 0);
    }
}
