package dev.ringback.complaint.course;

import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The complaints in the database. Works in the caller's transaction. */
@ApplicationScoped
public class ComplaintStore {

    private static final String COLUMNS = """
            id, source, external_id, kind, customer_id, number_ref, business, incident_id, issue_id, promised_reply_at,
            channel, cause_class, subject_agent_id, org_unit_id, text, department_id, rule_id, rule_version, do_not_call,
            received_at, created_by, created_at, version""";

    /** The constraint is the guard of invariant 1: a complaint a source sends many times at once is kept once. */
    private static final String INSERT = "INSERT INTO complaint (" + COLUMNS
            + ", state, round, reply_due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT ON CONSTRAINT complaint_one_per_source DO NOTHING";

    /**
     * In one statement, so that a complaint and its rounds are of one moment. The customer is the survivor of merges, and
     * the unit that of the day it was received on, whichever came first: the complaint, or the event that tells of them.
     */
    private static final String SELECT = """
            SELECT c.*, r.*, COALESCE(m.survivor_id, c.customer_id) AS customer_now,
                   COALESCE(agent_unit_at(c.subject_agent_id, c.received_at), c.org_unit_id) AS unit_then
              FROM (SELECT
            """ + COLUMNS + """

                      FROM complaint c WHERE %s) c
              JOIN complaint_round r ON r.complaint_id = c.id
              LEFT JOIN customer_merge m ON m.merged_id = c.customer_id
             ORDER BY c.received_at, c.id, r.round""";

    /** CMPL-10: whom a complaint or a finding of it is about does not see it. */
    private static final String NOT_HIDDEN = "c.subject_agent_id IS DISTINCT FROM ? AND NOT EXISTS"
            + " (SELECT 1 FROM finding f WHERE f.complaint_id = c.id AND f.subject_agent_id = ?)";

    private final Sql sql;
    private final RoundTable rounds;

    ComplaintStore(Sql sql, RoundTable rounds) {
        this.sql = sql;
        this.rounds = rounds;
    }

    /** Keeps a complaint; false, and nothing is changed, if the source sent one under this id before. */
    boolean insert(Complaint complaint) {
        Complaint.Origin origin = complaint.origin();
        Complaint.Matter matter = complaint.matter();
        Standing.Current current = complaint.course().current();
        boolean fresh = sql.update(Query.of(INSERT, complaint.id(), origin.source(), origin.externalId(), matter.kind(), complaint.caller().customerId(), complaint.caller().numberRef(), matter.business(), matter.incidentId(), origin.issueId(), origin.promisedReplyAt(), origin.channel(), matter.causeClass(), matter.subjectAgentId(), matter.orgUnitId(), matter.text(), complaint.route().departmentId(), complaint.route().ruleId(), complaint.route().ruleVersion(), complaint.doNotCall(), origin.receivedAt(), complaint.registration().by(), complaint.registration().at(), complaint.version(), current.state(), current.round().number(), current.round().replyDueAt()))
                == 1;
        if (fresh) {
            rounds.keep(complaint.id(), complaint.course());
        }
        return fresh;
    }

    /** Keeps the course and the version of a complaint that the caller has locked. */
    void save(Complaint complaint) {
        Standing.Current current = complaint.course().current();
        sql.update(Query.of("UPDATE complaint SET state = ?, round = ?, reply_due_at = ?, version = ? WHERE id = ?", current.state(), current.round().number(), current.round().replyDueAt(), complaint.version(), complaint.id()));
        rounds.keep(complaint.id(), complaint.course());
    }

    /**
     * One complaint, which nobody else changes until the transaction ends.
     *
     * <p>The row lock is the guard of every step: two at once would both start from the same state. The complaint is read
     * after the lock is held, so that its rounds are those of its last change.
     */
    public Optional<Complaint> lock(UUID id) {
        sql.query(Query.of("SELECT 1 FROM complaint WHERE id = ? FOR UPDATE", id), row -> true);
        return find(id);
    }

    /** One complaint, locked; empty for whom it is hidden from. */
    public Optional<Complaint> lock(UUID id, String viewer) {
        sql.query(Query.of("SELECT 1 FROM complaint WHERE id = ? FOR UPDATE", id), row -> true);
        return find(id, viewer);
    }

    /** One complaint. */
    public Optional<Complaint> find(UUID id) {
        return complaints("id = ?", id).stream().findFirst();
    }

    /** One complaint; empty for whom it is hidden from (CMPL-10). */
    public Optional<Complaint> find(UUID id, String viewer) {
        return complaints("id = ? AND " + NOT_HIDDEN, id, viewer, viewer).stream()
                .findFirst();
    }

    /** The complaint a source sent under its id. */
    public Optional<Complaint> find(String source, String externalId) {
        return complaints("source = ? AND external_id = ?", source, externalId).stream()
                .findFirst();
    }

    /** Complaints in order of their receipt, one more than the page holds if there are more. */
    public List<Complaint> list(ComplaintQuery query, Instant now) {
        StringBuilder where = new StringBuilder(NOT_HIDDEN);
        List<@Nullable Object> values = new ArrayList<>(List.of(query.hiddenFrom(), query.hiddenFrom()));
        ComplaintQuery.Filter filter = query.filter();
        and(where, values, " AND state = ?", filter.state());
        and(where, values, " AND kind = ?", filter.kind());
        and(where, values, " AND department_id = ?", filter.departmentId());
        if (filter.customerId() != null) {
            where.append(" AND customer_id IN (SELECT ?::uuid UNION ALL")
                    .append(" SELECT merged_id FROM customer_merge WHERE survivor_id = ?)");
            values.addAll(List.of(filter.customerId(), filter.customerId()));
        }
        if (filter.overdue() != null) {
            where.append(" AND (state = 'OPEN' AND reply_due_at < ?) = ?");
            values.addAll(List.of(now, filter.overdue()));
        }
        ComplaintQuery.Position after = query.after();
        if (after != null) {
            where.append(" AND (received_at, id) > (?, ?)");
            values.addAll(List.of(after.receivedAt(), after.id()));
        }
        where.append(" ORDER BY received_at, id LIMIT ?");
        values.add(query.limit() + 1);
        return complaints(where.toString(), values.toArray());
    }

    private List<Complaint> complaints(String where, @Nullable Object... values) {
        return ComplaintRows.complaints(sql.query(Query.of(SELECT.formatted(where), values), ComplaintRows::read));
    }

    private static void and(
            StringBuilder where, List<@Nullable Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }
}
