package dev.ringback.scoring.indicator;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.directory.OrgUnits;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.statement.IndicatorReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Asks for the indicators of one agent or of a unit. */
@ApplicationScoped
class IndicatorService {
    private final IndicatorReader reader;
    private final OrgUnits units;

    IndicatorService(IndicatorReader reader, OrgUnits units) {
        this.reader = reader;
        this.units = units;
    }

    /**
     * Of an agent.
     *
     * @throws ProblemException NOT_FOUND when he was not employed in the month
     */
    Indicators ofAgent(ScoringMonth month, String agentId) {
        IndicatorReader.Read read = reader.read(month, List.of(agentId), agent -> true);
        if (read.agents() == 0) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return new Indicators(month.month().toString(), agentId, null, read.schemeVersion(), 1, read.lines());
    }

    /**
     * Of a unit with those below it, by where its agents belonged on the last day of the month.
     *
     * @throws ProblemException NOT_FOUND for an unknown unit
     */
    Indicators ofUnit(ScoringMonth month, String unit) {
        Set<String> within = units.within(unit);
        if (within.isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        IndicatorReader.Read read = reader.read(month, null, agent -> within.contains(agent.orgUnitId()));
        return new Indicators(month.month().toString(), null, unit, read.schemeVersion(), read.agents(), read.lines());
    }
}
