package dev.ringback.task.campaign;

import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.CampaignTerms;
import dev.ringback.task.program.Program;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Campaigns and their seats in the database, and what their gates hang on. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CampaignTable {

    private static final String SCRIPT = """
            LEFT JOIN LATERAL (
                SELECT x.script_id, x.version FROM call_script x
                WHERE x.stage = '%1$s' AND (g.script_id IS NULL OR x.script_id = g.script_id)
                  AND (cardinality(x.purposes) = 0 OR g.purpose = ANY (x.purposes))
                  AND (cardinality(x.businesses) = 0 OR g.business IS NULL OR g.business = ANY (x.businesses))
                ORDER BY cardinality(x.businesses) = 0, cardinality(x.purposes) = 0, x.approved_at DESC, x.script_id, x.version DESC
                LIMIT 1) AS %2$s ON true
            """;

    private static final String GATES = """
            SELECT g.program_id, coalesce(c.stage, 'DRAFT') AS stage, coalesce(c.pilot_calls - c.pilot_made, 0) AS pilot_left, s.starts_at,
                   a.script_id AS approved_id, a.version AS approved_version, p.script_id AS pilot_id, p.version AS pilot_version
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS g (program_id, script_id, purpose, business)
            LEFT JOIN campaign c ON c.program_id = g.program_id
            LEFT JOIN campaign_seat s ON s.program_id = g.program_id AND s.agent_id = ?
            """ + SCRIPT.formatted("APPROVED", "a") + SCRIPT.formatted("PILOT", "p");

    private static final String FIND =
            "SELECT stage, strategy, assessment, optimisation, pilot_calls, pilot_made, calls_per_seat FROM campaign WHERE program_id = ?";

    private final Sql sql;

    CampaignTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A program and the business somebody is called about.
     *
     * @param business null for any
     */
    record Asked(Program program, @Nullable String business) {

        private @Nullable String scriptId() {
            CampaignTerms terms = program.terms().campaign();
            return terms == null ? null : terms.scriptId();
        }
    }

    /** A campaign as it is kept. */
    record Kept(
            CampaignStage stage,
            @Nullable String strategy,
            @Nullable String assessment,
            @Nullable String optimisation,
            int pilotCalls,
            int pilotMade,
            int callsPerSeat) {}

    /** The gates of programs, as they stand for an agent, by program. */
    Map<String, Gate> gates(Collection<Asked> asked, String agentId) {
        Map<String, Asked> byProgram = new HashMap<>();
        asked.forEach(each -> byProgram.put(each.program().id(), each));
        Map<String, Gate> gates = new HashMap<>();
        sql.each(
                GATES,
                (connection, statement) -> {
                    Columns.from(1, connection, statement, asked)
                            .texts(each -> each.program().id())
                            .texts(Asked::scriptId)
                            .texts(each -> each.program().purpose())
                            .texts(Asked::business);
                    statement.setString(5, agentId);
                },
                row -> {
                    String program = row.getString("program_id");
                    gates.put(
                            program,
                            gate(
                                    row,
                                    Objects.requireNonNull(byProgram.get(program))
                                            .program()
                                            .terms()
                                            .campaign()));
                });
        return gates;
    }

    /** Takes one of the pilot's calls; answers false when none is left. The row stays locked until the transaction ends. */
    boolean takePilotCall(String programId) {
        return sql.update(
                        "UPDATE campaign SET pilot_made = pilot_made + 1"
                                + " WHERE program_id = ? AND stage = 'PILOT' AND pilot_made < pilot_calls",
                        (connection, statement) -> statement.setString(1, programId))
                == 1;
    }

    /** The campaign of a program, locked; made as a draft when there is none. */
    Kept lock(String programId, String by, Instant now) {
        sql.update(
                "INSERT INTO campaign (program_id, stage, changed_by, changed_at) VALUES (?, 'DRAFT', ?, ?) ON CONFLICT DO NOTHING",
                (connection, statement) -> {
                    statement.setString(1, programId);
                    statement.setString(2, by);
                    statement.setObject(3, Instants.utc(now));
                });
        return Objects.requireNonNull(sql.first(
                FIND + " FOR UPDATE",
                (connection, statement) -> statement.setString(1, programId),
                CampaignTable::kept));
    }

    /** The campaign of a program; a draft when nothing is kept. */
    Kept find(String programId) {
        Kept kept = sql.first(FIND, (connection, statement) -> statement.setString(1, programId), CampaignTable::kept);
        return kept == null ? new Kept(CampaignStage.DRAFT, null, null, null, 0, 0, 0) : kept;
    }

    /** Writes a locked campaign, and the step that brought it there. */
    void save(String programId, Kept kept, String note, String by, Instant now) {
        sql.update("""
                WITH step AS (
                    INSERT INTO campaign_step (id, program_id, stage, note, done_by, done_at) VALUES (?, ?, ?, ?, ?, ?))
                UPDATE campaign SET stage = ?, strategy = ?, assessment = ?, optimisation = ?, pilot_calls = ?, calls_per_seat = ?,
                                    changed_by = ?, changed_at = ?
                WHERE program_id = ?
                """, (connection, statement) -> {
            statement.setObject(1, Ids.next());
            statement.setString(2, programId);
            statement.setString(3, kept.stage().name());
            statement.setString(4, note);
            statement.setString(5, by);
            statement.setObject(6, Instants.utc(now));
            statement.setString(7, kept.stage().name());
            statement.setString(8, kept.strategy());
            statement.setString(9, kept.assessment());
            statement.setString(10, kept.optimisation());
            statement.setInt(11, kept.pilotCalls());
            statement.setInt(12, kept.callsPerSeat());
            statement.setString(13, by);
            statement.setObject(14, Instants.utc(now));
            statement.setString(15, programId);
        });
    }

    /** Gives agents seats in a new batch; who has one keeps it. */
    void addBatch(String programId, List<String> agents, Instant startsAt) {
        sql.update("""
                INSERT INTO campaign_seat (program_id, agent_id, batch, starts_at)
                SELECT ?, g.agent_id, 1 + coalesce((SELECT max(batch) FROM campaign_seat WHERE program_id = ?), 0), ?
                FROM unnest(?::text[]) AS g (agent_id)
                ON CONFLICT DO NOTHING
                """, (connection, statement) -> {
            statement.setString(1, programId);
            statement.setString(2, programId);
            statement.setObject(3, Instants.utc(startsAt));
            statement.setArray(4, connection.createArrayOf("text", agents.toArray()));
        });
    }

    /** The batches of a campaign. */
    List<CampaignView.Batch> batches(String programId) {
        return sql.query(
                "SELECT batch, min(starts_at) AS starts_at, array_agg(agent_id ORDER BY agent_id) AS agents FROM campaign_seat"
                        + " WHERE program_id = ? GROUP BY batch ORDER BY batch",
                (connection, statement) -> statement.setString(1, programId),
                row -> new CampaignView.Batch(row.getInt("batch"), Instants.read(row, "starts_at"), List.of((String[])
                        row.getArray("agents").getArray())));
    }

    /** Distinct customers of a program's ready tasks. */
    int callable(String programId) {
        return Objects.requireNonNull(sql.first(
                "SELECT count(DISTINCT t.customer_id) FROM task_ready r JOIN task t ON t.id = r.task_id WHERE r.program_id = ?",
                (connection, statement) -> statement.setString(1, programId),
                row -> row.getInt(1)));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                CampaignStage.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7));
    }

    private static Gate gate(ResultSet row, @Nullable CampaignTerms terms) throws SQLException {
        return new Gate(
                terms,
                CampaignStage.valueOf(row.getString("stage")),
                row.getInt("pilot_left"),
                Instants.readOrNull(row, "starts_at"),
                script(row, "approved", false),
                script(row, "pilot", true));
    }

    private static @Nullable Script script(ResultSet row, String which, boolean pilot) throws SQLException {
        String id = row.getString(which + "_id");
        return id == null ? null : new Script(id, row.getInt(which + "_version"), pilot);
    }
}
