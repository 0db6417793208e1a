package dev.ringback.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.platform.json.EventJson;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.Rebuild;
import dev.ringback.scoring.measure.RebuildReport;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.SchemeCatalog;
import dev.ringback.scoring.testing.EmptyBooks;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.RandomFacts;
import dev.ringback.scoring.unit.UnitBook;
import dev.ringback.stack.testing.Rule;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Invariants 6 and 7 together: wherever among the facts months are closed, and in whatever order the facts come, what the
 * closed statements, their adjustments and the open months pay in all is what the same facts pay when nothing is ever
 * closed. And a rebuild finds measures, late facts and every closed statement as they are.
 */
@QuarkusTest
@OnTheStack
class ClosePropertyTest {
    private static final int ORDERS = 4;

    @Inject
    Journal journal;

    @Inject
    SchemeCatalog schemes;

    @Inject
    StatementClosing closing;

    @Inject
    ClosedStatementCheck closed;

    @Inject
    UnitBook units;

    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest
    @Rule("SCORE-1")
    @Rule("G6")
    @ValueSource(longs = {3, 20260430})
    void closesMoveMoneyBetweenMonthsAndNeitherMakeNorLoseAny(long seed) throws SQLException {
        System.out.println("close property, seed " + seed);
        YearMonth march = YearMonth.of(2026, 3);
        RandomFacts facts = new RandomFacts(seed, march.plusMonths(1));
        Map<String, String> expected = totals(facts, march, new Random(seed), List.of());
        assertThat(expected).hasSize(3);
        for (int order = 0; order < ORDERS; order++) {
            Random random = new Random(seed * 31 + order);
            List<Integer> closes = new ArrayList<>();
            for (int month = 0; month < 3; month++) {
                closes.add(random.nextInt(facts.all().size()));
            }
            Collections.sort(closes);
            assertThat(totals(facts, march, random, closes))
                    .as("seed %d, order %d, closes behind %s", seed, order, closes)
                    .isEqualTo(expected);
        }
    }

    /** Red without the units' part of the check. */
    @Test
    @Rule("S7")
    @Rule("SCORE-1")
    void aClosedStatementOfAUnitThatTheJournalDoesNotGiveIsFound() throws SQLException {
        YearMonth march = YearMonth.of(2026, 3);
        List<Fact> facts = new RandomFacts(11, march.plusMonths(1)).all();
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(300));
        try (Connection connection = dataSource.getConnection();
                java.sql.Statement tamper = connection.createStatement()) {
            EmptyBooks.open(connection);
            journal.append(facts);
            close(march);
            close(march.plusMonths(1));
            int changed = tamper.executeUpdate("""
                    UPDATE closed_unit_statement SET digest = 'other'
                    WHERE org_unit_id = (SELECT min(org_unit_id) FROM closed_unit_statement WHERE month = '2026-04-01')
                      AND month = '2026-04-01'
                    """);

            RebuildReport found = rebuild();

            assertThat(changed).isEqualTo(1);
            assertThat(found.same()).isFalse();
            assertThat(found.differingRows()).isEmpty();
            assertThat(found.differingClosedStatements()).isEqualTo(1);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Points and yuan of each agent over four months, closed or not; leaves no trace. */
    private Map<String, String> totals(RandomFacts facts, YearMonth march, Random random, List<Integer> closes)
            throws SQLException {
        List<Fact> shuffled = new ArrayList<>(facts.all());
        Collections.shuffle(shuffled, random);
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(300));
        try {
            try (Connection connection = dataSource.getConnection()) {
                EmptyBooks.open(connection);
            }
            int from = 0;
            for (int month = 0; month < closes.size(); month++) {
                append(shuffled.subList(from, closes.get(month)), random);
                from = closes.get(month);
                close(march.plusMonths(month));
            }
            append(shuffled.subList(from, shuffled.size()), random);
            Map<String, String> totals = read(facts, march, closes.size());
            RebuildReport rebuilt = rebuild();
            assertThat(rebuilt.same()).as("%s", rebuilt).isTrue();
            assertThat(read(facts, march, closes.size())).isEqualTo(totals);
            return totals;
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void append(List<Fact> facts, Random random) {
        for (int from = 0; from < facts.size(); ) {
            int to = Math.min(facts.size(), from + 1 + random.nextInt(60));
            journal.append(facts.subList(from, to));
            from = to;
        }
    }

    private void close(YearMonth month) throws SQLException {
        ScoringMonth scoringMonth = new ScoringMonth(month);
        Schemes by = Schemes.inForce(schemes, scoringMonth);
        try (Connection connection = dataSource.getConnection()) {
            closing.store(connection, scoringMonth, by, Instant.EPOCH);
            units.close(connection, scoringMonth);
        }
        Map<String, Object> decision = Map.of(
                "closedAt",
                Instant.EPOCH,
                "closedBy",
                "p",
                "schemes",
                by.versions().names());
        journal.append(List.of(new Fact(
                "close:" + month,
                FactType.MONTH_CLOSED,
                null,
                month.toString(),
                0,
                scoringMonth.first(),
                Instant.EPOCH,
                "test",
                new String(EventJson.write(decision), StandardCharsets.UTF_8))));
    }

    private Map<String, String> read(RandomFacts facts, YearMonth march, int closedMonths) throws SQLException {
        Map<String, String> totals = new TreeMap<>();
        try (Connection connection = dataSource.getConnection()) {
            StatementBook book = new StatementBook(connection, MeasureTables.LIVE, schemes);
            ClosedStatements store = new ClosedStatements(connection);
            for (String agent : facts.agents()) {
                BigDecimal pay = BigDecimal.ZERO;
                BigDecimal points = BigDecimal.ZERO;
                for (int offset = 0; offset < 4; offset++) {
                    ScoringMonth month = new ScoringMonth(march.plusMonths(offset));
                    List<Statement> statements = offset < closedMonths
                            ? store.documents(month, agent, "", 1).stream()
                                    .map(StatementDocument::statement)
                                    .toList()
                            : book.entries(month, List.of(agent), "", 1).stream()
                                    .map(entry -> entry.evaluated().statement())
                                    .toList();
                    for (Statement statement : statements) {
                        pay = pay.add(statement.pay() == null ? BigDecimal.ZERO : new BigDecimal(statement.pay()));
                        points = points.add(new BigDecimal(statement.score()));
                        for (Adjustment adjustment : statement.adjustments()) {
                            points = points.add(new BigDecimal(adjustment.points()));
                        }
                    }
                }
                totals.put(agent, points.toPlainString() + " points, " + pay.toPlainString() + " yuan");
            }
        }
        return totals;
    }

    private RebuildReport rebuild() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Rebuild.repair(
                    connection,
                    (shadow, month, versions) ->
                            closed.differing(shadow, month, versions) + units.differing(shadow, month, versions));
        }
    }
}
