package dev.ringback.complaint.finding;

import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.Party;
import dev.ringback.complaint.routing.CauseClass;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The findings in the database. Works in the caller's transaction. */
@ApplicationScoped
public class FindingStore {

    /** The index is the guard of A-10: of those who judge an incident at once, one wins. */
    private static final String INSERT = """
            INSERT INTO finding (id, complaint_id, incident_id, state, company_caused, cause_class, subject_agent_id,
                org_unit_id, standard, penalty_item, occurred_at, reason, made_at, made_by, made_by_agent, appeal_until,
                party, product_cancelled, compensation, about)
            VALUES (?, ?, ?, 'STANDING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (incident_id) WHERE state = 'STANDING' DO NOTHING""";

    private static final String OVERTURN = """
            UPDATE finding SET state = 'OVERTURNED', overturned_at = ?, overturned_by = ?, overturn_reason = ?
             WHERE id = ? AND state = 'STANDING'""";

    static final String SELECT = """
            SELECT f.*, a.text AS appeal, a.appealed_at, a.appealed_by, a.state AS appeal_state, a.decided_at, a.decided_by,
                   a.reason AS decision,
                   ARRAY (SELECT e.evidence_id FROM finding_evidence e WHERE e.finding_id = f.id ORDER BY 1) AS evidence
              FROM finding f LEFT JOIN finding_appeal a ON a.finding_id = f.id
            """;

    private final Sql sql;

    FindingStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a finding; false, and nothing is changed, if one about the incident stands. */
    boolean insert(Finding finding) {
        Finding.Verdict verdict = finding.verdict();
        @Nullable Party party = verdict.party();
        boolean kept = sql.update(Query.of(
                        INSERT,
                        finding.id(),
                        finding.complaintId(),
                        finding.incidentId(),
                        verdict.companyCaused(),
                        finding.causeClass(),
                        verdict.subjectAgentId(),
                        verdict.orgUnitId(),
                        verdict.standard(),
                        verdict.penaltyItem(),
                        verdict.occurredAt(),
                        verdict.reason(),
                        finding.judge().at(),
                        finding.judge().subject(),
                        finding.judge().agentId(),
                        finding.appealUntil(),
                        party == null ? null : party.text(),
                        verdict.remedy().productCancelled(),
                        verdict.remedy().compensation(),
                        finding.about()))
                == 1;
        if (kept && !verdict.evidenceIds().isEmpty()) {
            sql.update(Query.of(
                    "INSERT INTO finding_evidence (finding_id, evidence_id) SELECT ?, unnest(?::uuid[])",
                    finding.id(),
                    verdict.evidenceIds()));
        }
        return kept;
    }

    /** Whether a complaint, or a finding of it, is about an agent. */
    boolean accuses(Complaint complaint, String agentId) {
        return complaint.isAbout(agentId)
                || sql.first(
                                Query.of(
                                        "SELECT 1 FROM finding WHERE complaint_id = ? AND incident_id = ? AND subject_agent_id = ?"
                                                + " LIMIT 1",
                                        complaint.id(),
                                        complaint.matter().incidentId(),
                                        agentId),
                                row -> true)
                        != null;
    }

    /** Takes a finding back; false if it was before. */
    boolean overturn(UUID id, Finding.Overturning by) {
        return sql.update(Query.of(OVERTURN, by.at(), by.subject(), by.reason(), id)) == 1;
    }

    /** Keeps an appeal; false, and nothing is changed, if there was one before. */
    boolean appeal(UUID id, Finding.Appeal appeal) {
        return sql.update(Query.of(
                        "INSERT INTO finding_appeal (finding_id, text, appealed_at, appealed_by, state)"
                                + " VALUES (?, ?, ?, ?, 'PENDING') ON CONFLICT (finding_id) DO NOTHING",
                        id,
                        appeal.text(),
                        appeal.at(),
                        appeal.by()))
                == 1;
    }

    /** Decides a pending appeal; false if none is. */
    boolean decide(UUID id, AppealState state, Finding.Appeal.Decision decision) {
        return sql.update(Query.of(
                        "UPDATE finding_appeal SET state = ?, decided_at = ?, decided_by = ?, reason = ?"
                                + " WHERE finding_id = ? AND state = 'PENDING'",
                        state,
                        decision.at(),
                        decision.by(),
                        decision.reason(),
                        id))
                == 1;
    }

    /** What a query that begins with {@link #SELECT} finds. */
    List<Finding> list(Query query) {
        return sql.query(query, FindingStore::finding);
    }

    Optional<Finding> find(UUID id) {
        return Optional.ofNullable(sql.first(Query.of(SELECT + "WHERE f.id = ?", id), FindingStore::finding));
    }

    /** The findings about complaints, by complaint, in the order they were made. */
    public Map<UUID, List<FindingView>> of(Collection<UUID> complaintIds) {
        return sql
                .query(
                        Query.of(
                                SELECT + "WHERE f.complaint_id = ANY (?::uuid[]) ORDER BY f.made_at, f.id",
                                List.copyOf(complaintIds)),
                        FindingStore::finding)
                .stream()
                .map(FindingView::of)
                .collect(Collectors.groupingBy(FindingView::complaintId));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getObject("id", UUID.class),
                row.getObject("complaint_id", UUID.class),
                row.getString("incident_id"),
                FindingAbout.valueOf(row.getString("about")),
                CauseClass.valueOf(row.getString("cause_class")),
                new Finding.Verdict(
                        row.getBoolean("company_caused"),
                        row.getString("subject_agent_id"),
                        row.getString("org_unit_id"),
                        party(row),
                        row.getString("standard"),
                        row.getString("penalty_item"),
                        Instants.read(row, "occurred_at"),
                        row.getString("reason"),
                        new Finding.Remedy(row.getBoolean("product_cancelled"), row.getBigDecimal("compensation")),
                        List.of((UUID[]) row.getArray("evidence").getArray())),
                new Finding.Judge(
                        row.getString("made_by"), row.getString("made_by_agent"), Instants.read(row, "made_at")),
                row.getObject("appeal_until", LocalDate.class),
                appeal(row),
                overturning(row));
    }

    private static @Nullable Party party(ResultSet row) throws SQLException {
        @Nullable String text = row.getString("party");
        return text == null ? null : Party.of(text);
    }

    private static Finding.@Nullable Appeal appeal(ResultSet row) throws SQLException {
        @Nullable Instant at = Instants.readOrNull(row, "appealed_at");
        if (at == null) {
            return null;
        }
        @Nullable Instant decidedAt = Instants.readOrNull(row, "decided_at");
        return new Finding.Appeal(
                row.getString("appeal"),
                at,
                row.getString("appealed_by"),
                AppealState.valueOf(row.getString("appeal_state")),
                decidedAt == null
                        ? null
                        : new Finding.Appeal.Decision(
                                row.getString("decided_by"), decidedAt, row.getString("decision")));
    }

    private static Finding.@Nullable Overturning overturning(ResultSet row) throws SQLException {
        @Nullable Instant at = Instants.readOrNull(row, "overturned_at");
        return at == null
                ? null
                : new Finding.Overturning(row.getString("overturned_by"), at, row.getString("overturn_reason"));
    }
}
