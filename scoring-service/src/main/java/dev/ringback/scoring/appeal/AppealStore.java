package dev.ringback.scoring.appeal;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appeals, and the cases they are about. */
@ApplicationScoped
class AppealStore {
    private static final String COLUMNS = """
            SELECT id, agent_id, org_unit_id, month, rule, case_id, reason, filed_by, filed_at, state, decided_by, decided_at,
                   decision_reason
            FROM appeal
            """;
    private static final String INSERT = """
            INSERT INTO appeal (id, agent_id, org_unit_id, month, rule, case_id, reason, filed_by, filed_at, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'FILED')
            ON CONFLICT DO NOTHING
            """;
    private static final String CASE = """
            SELECT f.agent_id, f.org_unit_id, f.occurred_on, f.made_at, f.overturned_at, f.complaint_id,
                   coalesce(j.payload->>'recordedBy', j.payload->>'reportedBy') AS recorded_by,
                   j.payload->>'confirmedBy' AS confirmed_by
            FROM measure_finding f JOIN journal j ON j.fact_id = f.made_fact
            WHERE f.finding_id = ? AND f.company_caused
            """;

    private final Sql sql;

    AppealStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A case that can be charged.
     *
     * @param author who recorded or confirmed it
     */
    record Charged(
            @Nullable String agentId,
            @Nullable String orgUnitId,
            LocalDate occurredOn,
            Instant madeAt,
            boolean overturned,
            boolean ofComplaint,
            @Nullable String author) {}

    Optional<Charged> charged(String caseId) {
        return Optional.ofNullable(sql.first(Query.of(CASE, caseId), AppealStore::charged));
    }

    /** Whether it was new: a line and a case are appealed once. */
    boolean insert(AppealView appeal) {
        return sql.update(Query.of(
                        INSERT,
                        appeal.id(),
                        appeal.agentId(),
                        appeal.orgUnitId(),
                        YearMonth.parse(appeal.month()).atDay(1),
                        appeal.rule(),
                        appeal.caseId(),
                        appeal.reason(),
                        appeal.filedBy(),
                        appeal.filedAt()))
                == 1;
    }

    Optional<AppealView> find(UUID id) {
        return Optional.ofNullable(sql.first(Query.of(COLUMNS + "WHERE id = ?", id), AppealStore::view));
    }

    /** The same, locked until the transaction ends. */
    Optional<AppealView> lock(UUID id) {
        return Optional.ofNullable(sql.first(Query.of(COLUMNS + "WHERE id = ? FOR UPDATE", id), AppealStore::view));
    }

    void decide(UUID id, AppealState state, String by, Instant at, String reason) {
        sql.update(Query.of(
                "UPDATE appeal SET state = ?, decided_by = ?, decided_at = ?, decision_reason = ? WHERE id = ?",
                state,
                by,
                at,
                reason,
                id));
    }

    /** In the order they were filed. */
    List<AppealView> list(@Nullable String agentId, @Nullable AppealState state, @Nullable Cursor after, int limit) {
        Query query = Query.of(COLUMNS + "WHERE true")
                .when("AND agent_id = ?", agentId)
                .when("AND state = ?", state);
        if (after != null) {
            query.add("AND (filed_at, id) > (?, ?)", after.instant(0), UUID.fromString(after.text(1)));
        }
        return sql.query(query.add("ORDER BY filed_at, id LIMIT ?", limit), AppealStore::view);
    }

    private static Charged charged(ResultSet row) throws SQLException {
        @Nullable String recordedBy = row.getString("recorded_by");
        return new Charged(
                row.getString("agent_id"),
                row.getString("org_unit_id"),
                row.getObject("occurred_on", LocalDate.class),
                Instants.read(row, "made_at"),
                Instants.readOrNull(row, "overturned_at") != null,
                row.getString("complaint_id") != null,
                recordedBy == null ? row.getString("confirmed_by") : recordedBy);
    }

    private static AppealView view(ResultSet row) throws SQLException {
        return new AppealView(
                row.getObject("id", UUID.class),
                row.getString("agent_id"),
                row.getString("org_unit_id"),
                YearMonth.from(row.getObject("month", LocalDate.class)).toString(),
                row.getString("rule"),
                row.getString("case_id"),
                row.getString("reason"),
                row.getString("filed_by"),
                Instants.read(row, "filed_at"),
                AppealState.valueOf(row.getString("state")),
                row.getString("decided_by"),
                Instants.readOrNull(row, "decided_at"),
                row.getString("decision_reason"));
    }
}
