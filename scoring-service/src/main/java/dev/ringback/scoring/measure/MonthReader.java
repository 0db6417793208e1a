package dev.ringback.scoring.measure;

import dev.ringback.scoring.scheme.ItemRule;
import dev.ringback.scoring.scheme.Rule;
import dev.ringback.scoring.scheme.Scheme;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads agents and their measures for a month. The number of statements depends on the scheme alone, not on the number
 * of agents: one for the agents with their pay, and one or two for each rule.
 */
public final class MonthReader {
    private final Connection connection;
    private final MeasureTables tables;
    private final ScoringMonth month;

    /** A reader of the live measures on a connection whose transaction sees one snapshot. */
    public MonthReader(Connection connection, ScoringMonth month) {
        this(connection, MeasureTables.LIVE, month);
    }

    /** A reader of some measures. */
    public MonthReader(Connection connection, MeasureTables tables, ScoringMonth month) {
        this.connection = connection;
        this.tables = tables;
        this.month = month;
    }

    /**
     * Agents employed on at least one day of the month, by id.
     *
     * @param only these agents, or all
     * @param after continue behind this id
     */
    public List<AgentProfile> agents(@Nullable Collection<String> only, String after, int limit) throws SQLException {
        return agents(only, after, limit, Long.MAX_VALUE);
    }

    /**
     * Agents employed on at least one day of the month, and those about whom a fact for a closed month came late.
     *
     * @param lateSince place in the journal behind which a fact is late
     */
    public List<AgentProfile> agents(@Nullable Collection<String> only, String after, int limit, long lateSince)
            throws SQLException {
        return new AgentReader(connection, tables)
                .read(month.first(), month.last(), new AgentReader.Query(only, after, limit, lateSince));
    }

    /** What a scheme's rules ask for, by agent. */
    public Map<String, AgentMeasures> measures(List<AgentProfile> agents, Scheme scheme) throws SQLException {
        MeasureCollector collected = new MeasureCollector();
        if (!agents.isEmpty()) {
            Array ids = texts(agents.stream().map(AgentProfile::agentId).toList());
            RuleReader reader = new RuleReader(connection, tables, month, ids, collected);
            for (Rule rule : scheme.rules()) {
                reader.read(rule);
            }
            reader.waivers();
            if (scheme.rules().stream().anyMatch(ItemRule.class::isInstance)) {
                cases(agents, collected);
            }
        }
        return collected.byAgent();
    }

    /** The cases charged to the agents in the month, and those reversed, by agent in the order they happened. */
    public Map<String, List<DemeritCase>> demerits(List<AgentProfile> agents) throws SQLException {
        Map<String, List<DemeritCase>> cases = new HashMap<>();
        if (!agents.isEmpty()) {
            List<String> ids = agents.stream().map(AgentProfile::agentId).toList();
            for (DemeritCase each : new DemeritReader(connection, tables)
                    .cases(DemeritReader.Of.agents(ids), month.first(), month.last())) {
                if (each.agentId() != null) {
                    cases.computeIfAbsent(each.agentId(), agent -> new ArrayList<>())
                            .add(each);
                }
            }
        }
        return cases;
    }

    private void cases(List<AgentProfile> agents, MeasureCollector collected) throws SQLException {
        demerits(agents)
                .forEach((agent, cases) -> cases.stream()
                        .filter(DemeritCase::stands)
                        .forEach(each -> {
                            if (each.item() != null) {
                                collected.demerit(agent, each.item(), each);
                            }
                        }));
    }

    private Array texts(Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
