package dev.ringback.scoring.statement;

import dev.ringback.scoring.demerit.DemeritEntry;
import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.MonthReader;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A month by the versions it goes by, and by drafts in their place: from the same facts, as known now, without the adjustments
 * it carries, so that whatever differs comes of the versions alone.
 */
@ApplicationScoped
public class StatementComparison {
    private final SchemeCatalog schemes;

    StatementComparison(SchemeCatalog schemes) {
        this.schemes = schemes;
    }

    /**
     * What a month amounts to by one set of versions.
     *
     * @param pay yuan of the month, 0 without a pay profile
     * @param fines yuan of deductions that are recommended, beside the pay
     */
    public record Side(
            String scheme,
            String version,
            BigDecimal score,
            BigDecimal pay,
            BigDecimal demeritPoints,
            BigDecimal fines) {}

    /** One rule by one set of versions; the points and yuan of an item are those of all its cases. */
    public record RuleSide(BigDecimal points, @Nullable BigDecimal amount, boolean met, String arithmetic) {}

    /** A rule that comes out differently; absent on a side whose scheme does not know it. */
    public record RuleDifference(
            String rule,
            @Nullable RuleSide before,
            @Nullable RuleSide after) {}

    /** One agent's month by both. */
    public record Compared(AgentProfile agent, Side before, Side after, List<RuleDifference> rules) {
        /** Whether the drafts change nothing for him. */
        public boolean same() {
            return rules.isEmpty()
                    && before.score().compareTo(after.score()) == 0
                    && before.pay().compareTo(after.pay()) == 0
                    && before.demeritPoints().compareTo(after.demeritPoints()) == 0
                    && before.fines().compareTo(after.fines()) == 0;
        }
    }

    /** The month of some agents, of those who were employed in it, in the order of their ids. */
    public List<Compared> compare(
            Connection connection, ScoringMonth month, List<Scheme> drafts, Collection<String> agents)
            throws SQLException {
        StatementBook book = new StatementBook(connection, MeasureTables.LIVE, schemes);
        Schemes before = book.months()
                .closed(month)
                .map(closed -> Schemes.at(schemes, closed.schemes()))
                .orElseGet(() -> Schemes.inForce(schemes, month));
        List<AgentProfile> employed =
                new MonthReader(connection, MeasureTables.LIVE, month).agents(agents, "", Integer.MAX_VALUE);
        Map<AgentProfile, Evaluated> tried = book.evaluate(month, before.with(drafts), employed);
        List<Compared> compared = new ArrayList<>();
        book.evaluate(month, before, employed)
                .forEach((agent, evaluated) ->
                        compared.add(compared(agent, evaluated, Objects.requireNonNull(tried.get(agent)))));
        return compared;
    }

    private static Compared compared(AgentProfile agent, Evaluated before, Evaluated after) {
        Map<String, RuleSide> mine = rules(before.statement());
        Map<String, RuleSide> other = rules(after.statement());
        Map<String, RuleDifference> differences = new TreeMap<>();
        mine.forEach((rule, side) -> differences.put(rule, new RuleDifference(rule, side, other.get(rule))));
        other.forEach((rule, side) -> differences.putIfAbsent(rule, new RuleDifference(rule, null, side)));
        return new Compared(
                agent,
                side(before),
                side(after),
                differences.values().stream()
                        .filter(StatementComparison::differs)
                        .toList());
    }

    private static Side side(Evaluated evaluated) {
        Figures figures = evaluated.figures();
        return new Side(
                evaluated.statement().scheme(),
                evaluated.statement().schemeVersion(),
                figures.score(),
                figures.pay(),
                figures.demeritPoints(),
                figures.fines());
    }

    private static Map<String, RuleSide> rules(Statement statement) {
        Map<String, RuleSide> rules = new TreeMap<>();
        for (StatementLine line : statement.lines()) {
            rules.put(
                    line.rule(),
                    new RuleSide(new BigDecimal(line.points()), number(line.amount()), line.met(), line.arithmetic()));
        }
        statement.demerits().stream()
                .filter(entry -> entry.item() != null)
                .collect(
                        Collectors.groupingBy(entry -> String.valueOf(entry.item()), TreeMap::new, Collectors.toList()))
                .forEach((item, entries) -> rules.putIfAbsent(item, item(entries)));
        return rules;
    }

    private static RuleSide item(List<DemeritEntry> entries) {
        BigDecimal yuan = entries.stream()
                .map(entry -> number(entry.amount()))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RuleSide(
                entries.stream().map(entry -> new BigDecimal(entry.points())).reduce(BigDecimal.ZERO, BigDecimal::add),
                yuan.signum() == 0 ? null : yuan,
                false,
                entries.stream().map(DemeritEntry::arithmetic).collect(Collectors.joining("; ")));
    }

    private static @Nullable BigDecimal number(@Nullable String decimal) {
        return decimal == null ? null : new BigDecimal(decimal);
    }

    private static boolean differs(RuleDifference each) {
        @Nullable RuleSide before = each.before();
        @Nullable RuleSide after = each.after();
        return before == null
                || after == null
                || before.met() != after.met()
                || before.points().compareTo(after.points()) != 0
                || orZero(before.amount()).compareTo(orZero(after.amount())) != 0;
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
