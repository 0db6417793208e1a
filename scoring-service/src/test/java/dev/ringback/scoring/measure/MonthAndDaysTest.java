package dev.ringback.scoring.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scoring.journal.Journal;
import dev.ringback.scoring.scheme.Measure;
import dev.ringback.scoring.testing.EmptyBooks;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.RandomFacts;
import dev.ringback.stack.testing.Rule;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every measure of a month is the sum of its days' (S1 to S6), whatever the facts. */
@QuarkusTest
@OnTheStack
class MonthAndDaysTest {
    @Inject
    Journal journal;

    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest
    @Rule("SCORE-1")
    @ValueSource(longs = {3, 20260402})
    void aMonthIsTheSumOfItsDays(long seed) throws SQLException {
        System.out.println("month and days, seed " + seed);
        RandomFacts facts = new RandomFacts(seed);
        LocalDate first = YearMonth.of(2026, 4).atDay(1);
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(300));
        try (Connection connection = dataSource.getConnection()) {
            EmptyBooks.open(connection);
            journal.append(facts.all());
            int measured = 0;
            for (Measure measure : Measure.values()) {
                Map<String, BigDecimal> month = sum(connection, measure, facts, first, first.plusDays(29));
                Map<String, BigDecimal> days = new TreeMap<>();
                for (int day = 0; day < 30; day++) {
                    sum(connection, measure, facts, first.plusDays(day), first.plusDays(day))
                            .forEach((agent, amount) -> days.merge(agent, amount, BigDecimal::add));
                }
                assertThat(plain(days)).as("seed %d, %s", seed, measure).isEqualTo(plain(month));
                measured += month.isEmpty() ? 0 : 1;
            }
            assertThat(measured).isGreaterThan(12);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static Map<String, String> plain(Map<String, BigDecimal> amounts) {
        Map<String, String> plain = new TreeMap<>();
        amounts.forEach(
                (agent, amount) -> plain.put(agent, amount.stripTrailingZeros().toPlainString()));
        return plain;
    }

    private static Map<String, BigDecimal> sum(
            Connection connection, Measure measure, RandomFacts facts, LocalDate from, LocalDate to)
            throws SQLException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(MeasureTables.LIVE.in(MonthQueries.sum(measure)))) {
            query.setArray(1, connection.createArrayOf("text", facts.agents().toArray()));
            query.setObject(2, from);
            query.setObject(3, to);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sums.put(rows.getString(1), rows.getBigDecimal(2));
                }
            }
        }
        return sums;
    }
}
