package dev.ringback.scoring.directory;

import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What other features may ask about org units. */
@ApplicationScoped
public class OrgUnits {
    private static final String WITHIN = """
            WITH RECURSIVE within AS (
                SELECT id FROM org_unit WHERE id = ?
                UNION
                SELECT unit.id FROM org_unit unit JOIN within ON unit.parent_id = within.id)
            SELECT id FROM within
            """;

    private static final String SUPERVISOR = """
            SELECT coalesce(agent_id, '') FROM measure_supervisor
            WHERE org_unit_id = ? AND from_day <= ? ORDER BY version DESC LIMIT 1
            """;

    private final OrgUnitRepository units;
    private final Sql sql;

    OrgUnits(OrgUnitRepository units, Sql sql) {
        this.units = units;
        this.sql = sql;
    }

    /** Whether there is an org unit with this id. */
    @Transactional
    public boolean exists(String id) {
        return units.findByIdOptional(id).isPresent();
    }

    /** Who supervised a unit on a day. */
    @Transactional
    public Optional<String> supervisorOn(String id, LocalDate day) {
        return Optional.ofNullable(sql.first(Query.of(SUPERVISOR, id, day), row -> row.getString(1)))
                .filter(supervisor -> !supervisor.isEmpty());
    }

    /** The unit and all below it; nothing when there is none with this id. */
    @Transactional
    public Set<String> within(String id) {
        return Set.copyOf(sql.query(Query.of(WITHIN, id), row -> row.getString(1)));
    }
}
