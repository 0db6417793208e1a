package dev.ringback.scoring.close;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.MonthBook;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.Months;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The close with which the books begin. All tests share one book, which has begun, so this one looks at empty tables of the
 * same names, for its own connection alone. Guard: the look at the first fact.
 */
@QuarkusTest
@OnTheStack
class FirstCloseTest {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @Inject
    Closability closability;

    @Inject
    SchemeCatalog schemes;

    @AfterEach
    void clockBack() {
        TestClock.reset();
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29,2020-02", "2026-03-31,2026-03"})
    @Rule("SCORE-1")
    void whoWouldLeaveAnEarlierMonthOutForEverIsToldOfItsFacts(LocalDate day, String month) throws SQLException {
        Months.after(APRIL);

        List<Waiting> waiting = waitingWithAFactOf(day);

        assertThat(waiting).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo(Waiting.Code.EARLIER_MONTH_HAS_FACTS);
            assertThat(each.detail()).contains(month);
            assertThat(each.overridable()).isTrue();
        });
    }

    @Test
    @Rule("SCORE-1")
    void aFirstMonthWithNothingBeforeItWaitsForNothing() throws SQLException {
        Months.after(APRIL);

        assertThat(waitingWithAFactOf(APRIL.atDay(1))).isEmpty();
    }

    private List<Waiting> waitingWithAFactOf(LocalDate day) throws SQLException {
        try (Connection connection = Db.connect();
                Statement tables = connection.createStatement()) {
            for (String table : List.of(
                    "measure_month",
                    "measure_task",
                    "measure_day",
                    "measure_verified",
                    "measure_trip",
                    "measure_report",
                    "measure_finding",
                    "dead_letter")) {
                tables.execute("CREATE TEMPORARY TABLE %1$s (LIKE public.%1$s)".formatted(table));
            }
            try (PreparedStatement fact = connection.prepareStatement(
                    "INSERT INTO measure_day (agent_id, measure, day, amount) VALUES ('A01', 'RECORDS_VERIFIED', ?, 1)")) {
                fact.setObject(1, day);
                fact.executeUpdate();
            }
            return closability.waitingFor(
                    connection,
                    MonthBook.read(connection, MeasureTables.LIVE),
                    new ScoringMonth(APRIL),
                    List.of(schemes.inForce(Scheme.CALLBACK_AGENT, APRIL)));
        }
    }
}
