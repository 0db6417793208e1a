package dev.ringback.scoring.statement;

import dev.ringback.scoring.demerit.DemeritPrices;
import dev.ringback.scoring.measure.AgentMeasures;
import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.ClosedMonth;
import dev.ringback.scoring.measure.DemeritCase;
import dev.ringback.scoring.measure.LateAgents;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.MonthBook;
import dev.ringback.scoring.measure.MonthReader;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.ItemList;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Statements of open months, computed from the measures as they stand on a connection: reading, closing, rebuilding and
 * trials all go through here. The month behind the last closed one carries the adjustments of the closed ones.
 */
final class StatementBook {
    private final Connection connection;
    private final MeasureTables tables;
    private final SchemeCatalog schemes;
    private final List<Scheme> drafts;
    private final MonthBook months;

    StatementBook(Connection connection, MeasureTables tables, SchemeCatalog schemes) throws SQLException {
        this(connection, tables, schemes, List.of());
    }

    /** One in which drafts stand for the versions in force. */
    StatementBook(Connection connection, MeasureTables tables, SchemeCatalog schemes, List<Scheme> drafts)
            throws SQLException {
        this.connection = connection;
        this.tables = tables;
        this.schemes = schemes;
        this.drafts = drafts;
        this.months = MonthBook.read(connection, tables);
    }

    /**
     * A statement with what is to be kept when it is closed.
     *
     * @param employed on at least one day of the month
     */
    record Entry(Evaluated evaluated, boolean employed, List<Adjustments.Posting> postings) {
        String agentId() {
            return evaluated.statement().agentId();
        }
    }

    MonthBook months() {
        return months;
    }

    /** Statements of a month that is not closed, by the schemes in force. */
    List<Entry> entries(ScoringMonth month, @Nullable Collection<String> only, String after, int limit)
            throws SQLException {
        return entries(month, inForce(month), only, after, limit);
    }

    /**
     * Statements of a month as long as it was not closed, by agent.
     *
     * @param only these agents, or all
     * @param after continue behind this agent
     */
    List<Entry> entries(ScoringMonth month, Schemes by, @Nullable Collection<String> only, String after, int limit)
            throws SQLException {
        boolean carries = months.carriesAdjustments().filter(month::equals).isPresent();
        long lateSince = carries ? months.lastCloseSequence() : Long.MAX_VALUE;
        MonthReader reader = new MonthReader(connection, tables, month);
        List<Entry> entries = new ArrayList<>();
        String from = after;
        while (entries.size() < limit) {
            int wanted = limit - entries.size();
            List<AgentProfile> agents = reader.agents(only, from, wanted, lateSince);
            entries.addAll(entries(month, by, agents, carries ? postings(agents) : Map.of()));
            if (agents.size() < wanted) {
                break;
            }
            from = agents.getLast().agentId();
        }
        return entries;
    }

    private List<Entry> entries(
            ScoringMonth month, Schemes by, List<AgentProfile> agents, Map<String, List<Adjustments.Posting>> postings)
            throws SQLException {
        // Nobody has a statement for a month he was not employed in, unless it carries something for an earlier one.
        List<AgentProfile> shown = agents.stream()
                .filter(agent -> agent.employed() || postings.containsKey(agent.agentId()))
                .toList();
        List<Entry> entries = new ArrayList<>();
        evaluate(month, by, shown, postings)
                .forEach((agent, evaluated) -> entries.add(
                        new Entry(evaluated, agent.employed(), postings.getOrDefault(agent.agentId(), List.of()))));
        return entries;
    }

    /** What an open month amounts to for some agents employed in it, without adjustments it carries. */
    Map<String, Figures> figures(ScoringMonth month, List<AgentProfile> employed) throws SQLException {
        return figures(month, inForce(month), employed);
    }

    private Schemes inForce(ScoringMonth month) {
        return Schemes.inForce(schemes, month).with(drafts);
    }

    private Map<String, Figures> figures(ScoringMonth month, Schemes by, List<AgentProfile> employed)
            throws SQLException {
        Map<String, Figures> figures = new HashMap<>();
        evaluate(month, by, employed, Map.of())
                .forEach((agent, evaluated) -> figures.put(agent.agentId(), evaluated.figures()));
        return figures;
    }

    /** What is to be posted for closed months now, by agent: only agents for whom there is something. */
    Map<String, List<Adjustments.Posting>> postings(List<AgentProfile> agents) throws SQLException {
        Map<String, List<Adjustments.Posting>> postings = new HashMap<>();
        @Nullable ScoringMonth carriedBy = months.carriesAdjustments().orElse(null);
        if (carriedBy == null || agents.isEmpty()) {
            return postings;
        }
        Map<ScoringMonth, Set<String>> late = LateAgents.read(
                connection, tables, agents.stream().map(AgentProfile::agentId).toList(), months.lastCloseSequence());
        for (ClosedMonth origin : months.closed()) {
            Set<String> concerned = late.getOrDefault(origin.month(), Set.of());
            if (!concerned.isEmpty()) {
                post(origin, concerned, carriedBy, postings);
            }
        }
        return postings;
    }

    private void post(
            ClosedMonth origin,
            Set<String> agents,
            ScoringMonth carriedBy,
            Map<String, List<Adjustments.Posting>> postings)
            throws SQLException {
        Schemes then = Schemes.at(schemes, origin.schemes());
        List<AgentProfile> employed =
                new MonthReader(connection, tables, origin.month()).agents(agents, "", Integer.MAX_VALUE);
        Map<String, Figures> now = figures(origin.month(), then, employed);
        Map<String, AgentProfile> profiles = new HashMap<>();
        employed.forEach(agent -> profiles.put(agent.agentId(), agent));
        ClosedStatements store = new ClosedStatements(connection);
        Map<String, Figures> closed = store.figures(origin.month(), agents);
        Map<String, List<Figures>> posted = store.posted(origin.month(), agents, carriedBy);
        for (String agent : agents) {
            Adjustments.@Nullable Posting posting = new Adjustments(
                            agent,
                            origin,
                            then.scoring(profiles.get(agent)),
                            closed.getOrDefault(agent, Figures.NONE),
                            posted.getOrDefault(agent, List.of()))
                    .against(now.getOrDefault(agent, Figures.NONE), carriedBy);
            if (posting != null) {
                postings.computeIfAbsent(agent, key -> new ArrayList<>()).add(posting);
            }
        }
    }

    /** A month as known now, without the adjustments it carries, in the order of the agents. */
    Map<AgentProfile, Evaluated> evaluate(ScoringMonth month, Schemes by, List<AgentProfile> agents)
            throws SQLException {
        return evaluate(month, by, agents, Map.of());
    }

    private Map<AgentProfile, Evaluated> evaluate(
            ScoringMonth month, Schemes by, List<AgentProfile> agents, Map<String, List<Adjustments.Posting>> postings)
            throws SQLException {
        MonthReader reader = new MonthReader(connection, tables, month);
        Map<String, AgentMeasures> measures = new HashMap<>();
        Map<Scheme, List<AgentProfile>> byScheme = new LinkedHashMap<>();
        agents.forEach(agent -> byScheme.computeIfAbsent(by.scoring(agent), key -> new ArrayList<>())
                .add(agent));
        for (Map.Entry<Scheme, List<AgentProfile>> each : byScheme.entrySet()) {
            measures.putAll(reader.measures(each.getValue(), each.getKey()));
        }
        Map<String, List<DemeritCase>> cases = reader.demerits(agents);
        ItemList items = by.items();
        Map<AgentProfile, Evaluated> evaluated = new LinkedHashMap<>();
        for (AgentProfile agent : agents) {
            String id = agent.agentId();
            Evaluation.Subject subject = new Evaluation.Subject(
                    agent,
                    measures.getOrDefault(id, AgentMeasures.none()),
                    DemeritPrices.entries(cases.getOrDefault(id, List.of()), items),
                    postings.getOrDefault(id, List.of()).stream()
                            .map(Adjustments.Posting::adjustment)
                            .toList(),
                    items);
            evaluated.put(agent, Evaluation.evaluate(subject, by.scoring(agent), month, tables == MeasureTables.LIVE));
        }
        return evaluated;
    }
}
