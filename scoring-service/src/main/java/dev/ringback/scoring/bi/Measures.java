package dev.ringback.scoring.bi;

import dev.ringback.scoring.statement.Statement;
import dev.ringback.scoring.statement.StatementLine;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The measures within a statement. They are taken from its lines and nowhere else, so that what is exported is what was
 * counted, for a closed month as well.
 */
final class Measures {
    /** What a rule demands is no measure. */
    private static final Set<String> DEMANDS = Set.of("base", "perWeek", "quota");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Measures() {}

    /**
     * The measures of a statement, by name.
     *
     * @param payRules ids of the lines that round the pay, which measure nothing
     */
    static Stream<MeasureView> of(Statement statement, Set<String> payRules) {
        return statement.lines().stream()
                .filter(line -> !payRules.contains(line.rule()))
                .flatMap(line -> of(statement, line))
                .sorted(Comparator.comparing(MeasureView::measure));
    }

    private static Stream<MeasureView> of(Statement statement, StatementLine line) {
        return line.inputs().entrySet().stream()
                .filter(input -> !DEMANDS.contains(input.getKey())
                        && NUMBER.matcher(input.getValue()).matches())
                .map(input -> view(statement, line, input));
    }

    private static MeasureView view(Statement statement, StatementLine line, Map.Entry<String, String> input) {
        return new MeasureView(
                statement.agentId(),
                statement.orgUnitId(),
                statement.month(),
                statement.scheme(),
                statement.schemeVersion(),
                statement.state(),
                line.rule(),
                line.rule() + "." + input.getKey(),
                input.getValue());
    }
}
