package dev.ringback.scoring.facts;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.demerit.DemeritEntry;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.statement.Adjustment;
import dev.ringback.scoring.statement.Statement;
import dev.ringback.scoring.statement.StatementDocument;
import dev.ringback.scoring.statement.StatementService;
import dev.ringback.scoring.unit.UnitStatement;
import dev.ringback.scoring.unit.UnitStatementService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the lines a fact stands behind: of its agent, of whom a task or an incident concerns, and of a unit. */
@ApplicationScoped
class FactLines {
    private final FactPlaces places;
    private final StatementService statements;
    private final UnitStatementService units;

    FactLines(FactPlaces places, StatementService statements, UnitStatementService units) {
        this.places = places;
        this.statements = statements;
        this.units = units;
    }

    /**
     * The fact itself.
     *
     * @throws ProblemException NOT_FOUND
     */
    FactView fact(String id) {
        return places.fact(id).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /** Its lines as they are now, by month. Each statement is read by a snapshot of its own. */
    List<FactLine> of(FactView fact) {
        List<FactLine> lines = new ArrayList<>();
        for (FactPlaces.Place place : places.of(fact)) {
            statement(place.agentId(), place.month()).ifPresent(statement -> {
                Set<String> rules = places.standingOn(fact, place, rules(statement));
                lines.addAll(
                        place.postedIn() == null ? own(statement, rules) : posted(statement, rules, place.postedIn()));
            });
        }
        for (FactPlaces.Case charged : places.cases(fact)) {
            lines.addAll(charged.agentId() == null ? ofUnit(charged) : ofAgent(charged));
        }
        return List.copyOf(lines);
    }

    private Optional<Statement> statement(String agentId, ScoringMonth month) {
        return statements.one(agentId, month).map(StatementDocument::statement);
    }

    private static Set<String> rules(Statement statement) {
        return statement.lines().stream().map(line -> line.rule()).collect(Collectors.toSet());
    }

    private static List<FactLine> own(Statement statement, Set<String> rules) {
        return statement.lines().stream()
                .filter(line -> rules.contains(line.rule()))
                .map(line -> line(statement, statement.month(), null, line.rule(), line.points(), line.amount()))
                .toList();
    }

    /** What another month carries for the closed one, rule by rule. */
    private List<FactLine> posted(Statement closed, Set<String> rules, ScoringMonth postedIn) {
        Optional<Statement> carrying = statement(closed.agentId(), postedIn);
        return carrying.stream()
                .flatMap(statement -> statement.adjustments().stream()
                        .filter(each -> each.originMonth().equals(closed.month()))
                        .flatMap(each -> differences(each).entrySet().stream()
                                .filter(difference -> rules.contains(difference.getKey()))
                                .map(difference -> line(
                                        statement,
                                        closed.month(),
                                        postedIn.month().toString(),
                                        difference.getKey(),
                                        difference.getValue(),
                                        each.amountsByRule() == null
                                                ? null
                                                : each.amountsByRule().get(difference.getKey())))))
                .toList();
    }

    /** Points by rule; a rule that differs in yuan alone differs by no point. */
    private static Map<String, String> differences(Adjustment adjustment) {
        Map<String, String> differences = new TreeMap<>(adjustment.pointsByRule());
        if (adjustment.amountsByRule() != null) {
            adjustment.amountsByRule().keySet().forEach(rule -> differences.putIfAbsent(rule, "0"));
        }
        return differences;
    }

    private static FactLine line(
            Statement in,
            String month,
            @Nullable String postedIn,
            String rule,
            String points,
            @Nullable String amount) {
        return new FactLine(
                in.agentId(),
                null,
                month,
                postedIn,
                in.scheme(),
                in.schemeVersion(),
                rule,
                points,
                amount,
                in.digest());
    }

    private List<FactLine> ofAgent(FactPlaces.Case charged) {
        String agent = String.valueOf(charged.agentId());
        @Nullable ScoringMonth postedIn = charged.postedIn();
        if (postedIn == null) {
            return statement(agent, charged.month())
                    .map(statement -> charges(statement.demerits(), charged, statement.digest()))
                    .orElse(List.of());
        }
        return statement(agent, postedIn).stream()
                .flatMap(statement -> statement.adjustments().stream()
                        .filter(each -> each.originMonth()
                                .equals(charged.month().month().toString()))
                        .map(each ->
                                difference(charged, postedIn, each.demeritPoints(), each.fines(), statement.digest())))
                .toList();
    }

    private List<FactLine> ofUnit(FactPlaces.Case charged) {
        @Nullable ScoringMonth postedIn = charged.postedIn();
        UnitStatement statement = units.one(
                        String.valueOf(charged.orgUnitId()), postedIn == null ? charged.month() : postedIn)
                .items()
                .getFirst();
        return postedIn == null
                ? charges(statement.entries(), charged, statement.digest())
                : statement.adjustments().stream()
                        .filter(each -> each.originMonth()
                                .equals(charged.month().month().toString()))
                        .map(each -> difference(
                                charged, postedIn, each.points(), each.recommendedFines(), statement.digest()))
                        .toList();
    }

    /** What the open month carries for all late cases of the closed one together. */
    private static FactLine difference(
            FactPlaces.Case charged, ScoringMonth postedIn, String points, @Nullable String fines, String digest) {
        return new FactLine(
                charged.agentId(),
                charged.agentId() == null ? charged.orgUnitId() : null,
                charged.month().month().toString(),
                postedIn.month().toString(),
                null,
                null,
                "DEMERITS",
                points,
                fines,
                digest);
    }

    private static List<FactLine> charges(List<DemeritEntry> entries, FactPlaces.Case charged, String digest) {
        return entries.stream()
                .filter(entry -> entry.findingId().equals(charged.findingId()) && entry.item() != null)
                .map(entry -> new FactLine(
                        charged.agentId(),
                        charged.agentId() == null ? charged.orgUnitId() : null,
                        entry.month(),
                        null,
                        null,
                        null,
                        String.valueOf(entry.item()),
                        entry.points(),
                        entry.amount(),
                        digest))
                .toList();
    }
}
