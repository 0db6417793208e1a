package dev.ringback.scoring.annual;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.AgentReader;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.statement.Snapshot;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves annual commissions as the journal gives them now (S2-5). */
@ApplicationScoped
class AnnualDealsService {
    private final AgroalDataSource dataSource;
    private final AnnualDealsReader deals;

    AnnualDealsService(AgroalDataSource dataSource, AnnualDealsReader deals) {
        this.dataSource = dataSource;
        this.deals = deals;
    }

    /** The year of one agent, or nothing when he did not work in it or was not paid by the piece at its end. */
    @Transactional
    Optional<AnnualDeals> one(String agentId, int year) {
        return read(year, List.of(agentId), "", 1).stream().findFirst();
    }

    /** All agents paid by the piece at the end of the year, by agent id. */
    @Transactional
    Page<AnnualDeals> all(int year, @Nullable Cursor cursor, int limit) {
        String after = cursor == null ? "" : cursor.text(0);
        return Page.of(read(year, null, after, limit + 1), limit, each -> Cursor.of(each.agentId()));
    }

    private List<AnnualDeals> read(int year, @Nullable List<String> only, String after, int limit) {
        try (Connection connection = dataSource.getConnection()) {
            Snapshot.begin(connection);
            AgentReader reader = new AgentReader(connection, MeasureTables.LIVE);
            List<AgentProfile> paid = new ArrayList<>();
            String from = after;
            while (paid.size() < limit) {
                int wanted = limit - paid.size();
                List<AgentProfile> agents = reader.read(
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        AgentReader.Query.employed(only, from, wanted));
                agents.stream()
                        .filter(agent -> agent.scheme().equals(Scheme.PIECEWORK))
                        .forEach(paid::add);
                if (agents.size() < wanted) {
                    break;
                }
                from = agents.getLast().agentId();
            }
            return deals.read(connection, MeasureTables.LIVE, paid, year);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the deals of the year", e);
        }
    }
}
