package dev.ringback.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.AgentReader;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.SchemeCatalog;
import dev.ringback.scoring.testing.EmptyBooks;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes late for a closed December is paid in January and counts for the old year. */
@QuarkusTest
@OnTheStack
class DecemberTest {
    private static final ScoringMonth DECEMBER = new ScoringMonth(YearMonth.of(2026, 12));
    private static final ScoringMonth JANUARY = new ScoringMonth(YearMonth.of(2027, 1));
    private static final String AGENT = "december";

    @Inject
    Journal journal;

    @Inject
    SchemeCatalog schemes;

    @Inject
    StatementClosing closing;

    @Inject
    ScoreReader scores;

    @Inject
    AgroalDataSource dataSource;

    @Test
    @Rule("S1-7")
    @Rule("SCORE-1")
    void aLateFactOfDecemberIsPaidInJanuaryAndCountsForTheOldYear() throws SQLException {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(120));
        try (Connection connection = dataSource.getConnection()) {
            EmptyBooks.open(connection);
            employ();
            close(connection);
            verify(1200);

            Statement january = new StatementBook(connection, MeasureTables.LIVE, schemes)
                    .entries(JANUARY, List.of(AGENT), "", 1)
                    .getFirst()
                    .evaluated()
                    .statement();
            assertThat(january.score()).isEqualTo("110");
            assertThat(january.adjustments()).hasSize(1);
            assertThat(january.adjustments().getFirst().originMonth()).isEqualTo("2026-12");
            assertThat(january.adjustments().getFirst().points()).isEqualTo("5");
            assertThat(january.pay()).isEqualTo("4600.00");
            assertThat(annual(connection, DECEMBER)).isEqualTo("110 + 5");
            assertThat(annual(connection, JANUARY)).isEqualTo("110 + 0");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void employ() {
        LocalDate hired = LocalDate.of(2026, 12, 1);
        journal.append(List.of(
                fact("hired", FactType.AGENT_CHANGED, hired, """
                        {"name": "王芳", "orgUnitId": "team", "hiredOn": "2026-12-01"}"""), fact("paid", FactType.PAY_PROFILE_SET, hired, """
                        {"basePay": "4000.00"}""")));
    }

    /** 110: no deal, enquiry or trip is due, and nobody was verified. */
    private void close(Connection connection) throws SQLException {
        closing.store(connection, DECEMBER, Schemes.inForce(schemes, DECEMBER), Instant.EPOCH);
        journal.append(List.of(fact("close", FactType.MONTH_CLOSED, DECEMBER.first(), """
                {"closedAt": "2027-01-20T00:00:00Z", "closedBy": "hr-1", "schemes": {"S1": "2"}}""")));
    }

    private void verify(int customers) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            facts.add(fact("verified-" + i, FactType.CUSTOMER_VERIFIED, LocalDate.of(2026, 12, 31), """
                    {"customerId": "c-%d"}""".formatted(i)));
        }
        journal.append(facts);
    }

    /** Score and adjustments of the only month of its year that was worked in. */
    private String annual(Connection connection, ScoringMonth month) throws SQLException {
        List<AgentProfile> agents = new AgentReader(connection, MeasureTables.LIVE)
                .read(month.first(), month.last(), AgentReader.Query.employed(null, "", 2));
        List<MonthScore> year = scores.scores(connection, MeasureTables.LIVE, agents, List.of(month), each -> true)
                .get(AGENT);
        assertThat(year).hasSize(1);
        return year.getFirst().score().toPlainString() + " + "
                + year.getFirst().adjusted().toPlainString();
    }

    private static Fact fact(String id, FactType type, LocalDate day, String payload) {
        boolean month = type == FactType.MONTH_CLOSED;
        return new Fact(id, type, month ? null : AGENT, null, 1, day, Instant.EPOCH, "test", payload);
    }
}
