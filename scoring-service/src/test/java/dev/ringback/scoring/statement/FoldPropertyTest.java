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
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import dev.ringback.scoring.testing.EmptyBooks;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.RandomFacts;
import dev.ringback.scoring.unit.UnitStatementReader;
import dev.ringback.stack.testing.Rule;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Invariant 6: points are a function of the set of facts. Whatever the order and the batches in which the same facts
 * arrive, and however often some come again, statements are the same to the byte, and a rebuild finds nothing to mend.
 *
 * <p>Red without the version guards of the fold ({@code WHERE excluded.version > m.version} and its like in FoldStep),
 * and without {@code ON CONFLICT (fact_id) DO NOTHING} in Journal.
 */
@QuarkusTest
@OnTheStack
class FoldPropertyTest {
    private static final int SHUFFLES = 6;
    private static final List<String> UNITS = List.of("unit0", "unit1", "unit2");

    @Inject
    Journal journal;

    @Inject
    SchemeCatalog schemes;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    ClosedStatementCheck closed;

    @Inject
    UnitStatementReader units;

    @ParameterizedTest
    @Rule("SCORE-1")
    @ValueSource(longs = {1, 20260401, 77})
    void statementsDoNotDependOnTheOrderOfFacts(long seed) throws SQLException {
        System.out.println("fold property, seed " + seed);
        RandomFacts facts = new RandomFacts(seed);
        List<Fact> given = facts.all();
        String expected = null;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            Random order = new Random(seed * 31 + shuffle);
            String statements = statementsAfter(shuffled(given, order), order, facts.agents());
            if (expected == null) {
                expected = statements;
            }
            assertThat(statements).as("seed %d, shuffle %d", seed, shuffle).isEqualTo(expected);
        }
        assertThat(expected).contains("S1-1", "S2-3", "S3:4.1", "S3:7.1", "S4-1", "S5-5", "S6-1");
    }

    @Test
    @Rule("SCORE-1")
    void leavingOneFactOutShows() throws SQLException {
        RandomFacts facts = new RandomFacts(5);
        List<Fact> all = facts.all();
        Random order = new Random(5);

        String complete = statementsAfter(all, order, facts.agents());
        Fact one = all.stream()
                .filter(fact -> fact.type() == FactType.RECORDS_VERIFIED
                        && fact.businessDate().getMonthValue() == 4)
                .findFirst()
                .orElseThrow();
        String incomplete =
                statementsAfter(all.stream().filter(fact -> fact != one).toList(), order, facts.agents());

        assertThat(incomplete).isNotEqualTo(complete);
    }

    /** The same facts, some of them twice. */
    private static List<Fact> shuffled(List<Fact> facts, Random order) {
        List<Fact> shuffled = new ArrayList<>(facts);
        for (int i = 0; i < facts.size() / 5; i++) {
            shuffled.add(facts.get(order.nextInt(facts.size())));
        }
        Collections.shuffle(shuffled, order);
        return shuffled;
    }

    /** Appends in batches of random size, reads the statements of three months, and leaves no trace. */
    private String statementsAfter(List<Fact> facts, Random order, List<String> agents) throws SQLException {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(300));
        try {
            try (Connection connection = dataSource.getConnection()) {
                EmptyBooks.open(connection);
            }
            for (int from = 0; from < facts.size(); ) {
                int to = Math.min(facts.size(), from + 1 + order.nextInt(60));
                journal.append(facts.subList(from, to));
                from = to;
            }
            String statements = statements(agents);
            RebuildReport rebuilt = rebuild();
            assertThat(rebuilt.same())
                    .as("differing rows %s", rebuilt.differingRows())
                    .isTrue();
            assertThat(statements(agents)).isEqualTo(statements);
            return statements;
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private RebuildReport rebuild() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Rebuild.repair(connection, closed);
        }
    }

    private String statements(List<String> agentIds) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = dataSource.getConnection()) {
            StatementBook book = new StatementBook(connection, MeasureTables.LIVE, schemes);
            for (int number = 3; number <= 5; number++) {
                book.entries(new ScoringMonth(YearMonth.of(2026, number)), agentIds, "", 10)
                        .forEach(entry -> text.append(
                                        StatementDocument.of(entry.evaluated().statement())
                                                .json())
                                .append('\n'));
                ScoringMonth month = new ScoringMonth(YearMonth.of(2026, number));
                for (Object unit : units.read(connection, MeasureTables.LIVE, UNITS, month)) {
                    text.append(new String(EventJson.write(unit), StandardCharsets.UTF_8))
                            .append('\n');
                }
                book.entries(month, Schemes.trial(schemes, month, Scheme.OPERATIONS), agentIds, "", 10)
                        .forEach(entry -> text.append(
                                        StatementDocument.of(entry.evaluated().statement())
                                                .json())
                                .append('\n'));
            }
        }
        return text.toString();
    }
}
