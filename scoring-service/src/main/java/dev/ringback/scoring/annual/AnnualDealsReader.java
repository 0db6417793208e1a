package dev.ringback.scoring.annual;

import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.DealReader;
import dev.ringback.scoring.measure.DealSum;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The year's deals of agents, real ones and those of a trial alike (S2-5). */
@ApplicationScoped
class AnnualDealsReader {
    private final SchemeCatalog schemes;

    AnnualDealsReader(SchemeCatalog schemes) {
        this.schemes = schemes;
    }

    /** In the order of the agents; nothing while the scheme of the year's December has no annual commission. */
    List<AnnualDeals> read(Connection connection, MeasureTables tables, List<AgentProfile> agents, int year)
            throws SQLException {
        Scheme scheme = schemes.inForce(Scheme.PIECEWORK, YearMonth.of(year, 12));
        return read(connection, tables, scheme, agents, year);
    }

    /** The same by some version. */
    List<AnnualDeals> read(
            Connection connection, MeasureTables tables, Scheme scheme, List<AgentProfile> agents, int year)
            throws SQLException {
        if (scheme.annualCommission() == null) {
            return List.of();
        }
        Map<String, List<DealSum>> deals = new HashMap<>();
        List<String> ids = agents.stream().map(AgentProfile::agentId).toList();
        for (DealSum each :
                DealReader.read(connection, tables, ids, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
            deals.computeIfAbsent(each.agentId(), agent -> new ArrayList<>()).add(each);
        }
        return agents.stream()
                .map(agent -> AnnualDeals.of(agent, year, scheme, deals.getOrDefault(agent.agentId(), List.of())))
                .toList();
    }
}
