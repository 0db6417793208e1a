package dev.ringback.complaint.course;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The complaints in the database. Works in the caller's transaction. */
@ApplicationScoped
public class ComplaintStore {

    private static final String COLUMNS = """
            id, source, external_id, kind, customer_id, number_ref, business, incident_id, issue_id, promised_reply_at,
            channel, cause_class, subject_agent_id, org_unit_id, text, department_id, rule_id, rule_version, do_not_call,
            received_at, created_by, created_at, version, level, officer_agent_id, paused, reported_as, reported_level, parties,
            value_tier, do_not_call_at""";

    /** The constraint is the guard of invariant 1: a complaint a source sends many times at once is kept once. */
    private static final String INSERT = "INSERT INTO complaint (" + COLUMNS
            + ", state, round, reply_due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT ON CONSTRAINT complaint_one_per_source DO NOTHING RETURNING number";

    /**
     * In one statement, so that a complaint and its rounds are of one moment. The customer is the survivor of merges, and
     * the unit that of the day it was received on, whichever came first: the complaint, or the event that tells of them.
     */
    private static final String SELECT = """
            SELECT c.*, r.*, COALESCE(m.survivor_id, c.customer_id) AS customer_now,
                   COALESCE(agent_unit_at(c.subject_agent_id, c.received_at), c.org_unit_id) AS unit_then
              FROM (SELECT
            """ + COLUMNS + ", number FROM complaint c WHERE";

    private static final String WITH_ROUNDS = """
            ) c
              JOIN complaint_round r ON r.complaint_id = c.id
              LEFT JOIN customer_merge m ON m.merged_id = c.customer_id
             ORDER BY c.received_at, c.id, r.round""";

    private static final String UPDATE = """
            UPDATE complaint SET state = ?, round = ?, reply_due_at = ?, version = ?, cause_class = ?, department_id = ?,
                rule_id = ?, rule_version = ?, level = ?, officer_agent_id = ?, paused = ?, do_not_call = ?,
                do_not_call_at = ? WHERE id = ?""";

    /** Whether the company caused what a complaint {@code c} tells of, as the findings stand. */
    public static final String UPHELD = "EXISTS (SELECT 1 FROM finding f WHERE f.complaint_id = c.id"
            + " AND f.incident_id = c.incident_id"
            + " AND f.state = 'STANDING' AND f.company_caused)";

    private final Sql sql;
    private final RoundTable rounds;
    private final Sight sight;
    private final BusinessClock clock;

    ComplaintStore(Sql sql, RoundTable rounds, Sight sight, BusinessClock clock) {
        this.sql = sql;
        this.rounds = rounds;
        this.sight = sight;
        this.clock = clock;
    }

    /** Keeps a complaint and answers its number; null, and nothing is changed, if the source sent one under this id before. */
    @Nullable
    Long insert(Complaint complaint) {
        Complaint.Origin origin = complaint.origin();
        Complaint.Matter matter = complaint.matter();
        Standing.Current current = complaint.course().current();
        @Nullable
        Long number = sql.first(
                Query.of(
                        INSERT,
                        complaint.id(),
                        origin.source(),
                        origin.externalId(),
                        matter.kind(),
                        complaint.caller().customerId(),
                        complaint.caller().numberRef(),
                        matter.business(),
                        matter.incidentId(),
                        origin.issueId(),
                        origin.promisedReplyAt(),
                        origin.channel(),
                        matter.causeClass(),
                        matter.subjectAgentId(),
                        matter.orgUnitId(),
                        matter.text(),
                        complaint.route().departmentId(),
                        complaint.route().ruleId(),
                        complaint.route().ruleVersion(),
                        complaint.doNotCall(),
                        origin.receivedAt(),
                        complaint.registration().by(),
                        complaint.registration().at(),
                        complaint.version(),
                        complaint.handling().level(),
                        complaint.handling().officerAgentId(),
                        complaint.handling().paused(),
                        origin.reportedAs(),
                        origin.reportedLevel(),
                        matter.parties().stream().map(Party::text).toList(),
                        matter.valueTier(),
                        complaint.doNotCallAt(),
                        current.state(),
                        current.round().number(),
                        current.round().replyDueAt()),
                row -> row.getLong(1));
        if (number != null) {
            rounds.keep(complaint.id(), complaint.course());
        }
        return number;
    }

    /** Keeps what may change of a complaint that the caller has locked. */
    void save(Complaint complaint) {
        Standing.Current current = complaint.course().current();
        sql.update(Query.of(
                UPDATE,
                current.state(),
                current.round().number(),
                current.round().replyDueAt(),
                complaint.version(),
                complaint.matter().causeClass(),
                complaint.route().departmentId(),
                complaint.route().ruleId(),
                complaint.route().ruleVersion(),
                complaint.handling().level(),
                complaint.handling().officerAgentId(),
                complaint.handling().paused(),
                complaint.doNotCall(),
                complaint.doNotCallAt(),
                complaint.id()));
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

    /** One complaint, locked; empty for who does not see it. */
    public Optional<Complaint> lock(UUID id, Actor viewer) {
        sql.query(Query.of("SELECT 1 FROM complaint WHERE id = ? FOR UPDATE", id), row -> true);
        return find(id, viewer);
    }

    /** One complaint. */
    public Optional<Complaint> find(UUID id) {
        return complaints(query -> query.add("c.id = ?", id)).stream().findFirst();
    }

    /** One complaint; empty for who does not see it (CMPL-10). */
    public Optional<Complaint> find(UUID id, Actor viewer) {
        return complaints(query -> sight.narrow(query.add("c.id = ? AND", id), viewer)).stream()
                .findFirst();
    }

    /** The complaint a source sent under its id. */
    public Optional<Complaint> find(String source, String externalId) {
        return complaints(query -> query.add("c.source = ? AND c.external_id = ?", source, externalId)).stream()
                .findFirst();
    }

    /** Complaints in order of their receipt, one more than the page holds if there are more. */
    public List<Complaint> list(ComplaintQuery query, Instant now) {
        return complaints(text -> {
            sight.narrow(text, query.viewer());
            narrow(text, query.filter(), now);
            ComplaintQuery.Position after = query.after();
            if (after != null) {
                text.add("AND (c.received_at, c.id) > (?, ?)", after.receivedAt(), after.id());
            }
            text.add("ORDER BY c.received_at, c.id LIMIT ?", query.limit() + 1);
        });
    }

    private void narrow(Query text, ComplaintQuery.Filter filter, Instant now) {
        text.when("AND c.state = ?", filter.state())
                .when("AND c.kind = ?", filter.kind())
                .when("AND c.department_id = ?", filter.departmentId());
        if (filter.customerId() != null) {
            text.add(
                    "AND c.customer_id IN (SELECT ?::uuid UNION ALL"
                            + " SELECT merged_id FROM customer_merge WHERE survivor_id = ?)",
                    filter.customerId(),
                    filter.customerId());
        }
        Party party = filter.party();
        text.when("AND c.received_at >= ?", filter.receivedFrom() == null ? null : clock.startOf(filter.receivedFrom()))
                .when(
                        "AND c.received_at < ?",
                        filter.receivedTo() == null
                                ? null
                                : clock.startOf(filter.receivedTo().plusDays(1)))
                .when("AND c.cause_class = ?", filter.causeClass())
                .when("AND c.level = ?", filter.level())
                .when("AND c.officer_agent_id = ?", filter.officerAgentId())
                .when("AND c.subject_agent_id = ?", filter.subjectAgentId())
                .when("AND " + Sight.UNIT + " = ?", filter.orgUnitId())
                .when("AND c.business = ?", filter.business())
                .when("AND c.parties @> ?", party == null ? null : List.of(party.text()))
                .when("AND " + UPHELD + " = ?", filter.upheld())
                .when(
                        "AND EXISTS (SELECT 1 FROM root_cause rc WHERE rc.complaint_id = c.id AND rc.code = ?)",
                        filter.rootCause());
        if (filter.overdue() != null) {
            text.add("AND (c.state = 'OPEN' AND c.reply_due_at < ?) = ?", now, filter.overdue());
        }
    }

    private List<Complaint> complaints(Consumer<Query> where) {
        Query query = Query.of(SELECT);
        where.accept(query);
        return ComplaintRows.complaints(sql.query(query.add(WITH_ROUNDS), ComplaintRows::read));
    }
}
