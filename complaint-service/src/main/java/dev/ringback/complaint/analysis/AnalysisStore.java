package dev.ringback.complaint.analysis;

import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.Sight;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Root causes, and what complaints have in common. Works in the caller's transaction. */
@ApplicationScoped
class AnalysisStore {

    /** So long before and after a complaint others repeat it. */
    private static final Duration NEAR = Duration.ofDays(90);

    private static final int LIMIT = 200;

    private final Sql sql;
    private final Sight sight;

    AnalysisStore(Sql sql, Sight sight) {
        this.sql = sql;
        this.sight = sight;
    }

    /** The root cause of a complaint, or null. */
    @Nullable
    RootCauseView rootCause(UUID complaintId) {
        return sql.first(
                Query.of("SELECT * FROM root_cause WHERE complaint_id = ?", complaintId),
                row -> new RootCauseView(
                        complaintId,
                        row.getString("code"),
                        row.getString("note"),
                        Instants.read(row, "found_at"),
                        row.getString("found_by")));
    }

    void keep(RootCauseView cause) {
        sql.update(Query.of(
                "INSERT INTO root_cause (complaint_id, code, note, found_at, found_by) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (complaint_id) DO UPDATE SET code = excluded.code, note = excluded.note,"
                        + " found_at = excluded.found_at, found_by = excluded.found_by",
                cause.complaintId(),
                cause.code(),
                cause.note(),
                cause.foundAt(),
                cause.foundBy()));
    }

    /** The complaints that have something in common with one, and what; those received next to it first. */
    Map<UUID, Set<Common>> related(Complaint complaint, Actor viewer) {
        Complaint.Matter matter = complaint.matter();
        Query query = Query.of(
                        "SELECT r.* FROM (SELECT c.id, c.received_at, c.incident_id = ? AS incident",
                        matter.incidentId())
                .add(
                        ", COALESCE(m.survivor_id, c.customer_id) IS NOT DISTINCT FROM ?::uuid AND ?::uuid IS NOT NULL"
                                + " AS customer",
                        complaint.caller().customerId(),
                        complaint.caller().customerId())
                .add(
                        ", c.subject_agent_id IS NOT DISTINCT FROM ? AND c.cause_class = ? AND ?::text IS NOT NULL AS agent",
                        matter.subjectAgentId(),
                        matter.causeClass(),
                        matter.subjectAgentId())
                .add(
                        ", c.business IS NOT DISTINCT FROM ? AND c.cause_class = ? AND ?::text IS NOT NULL AS product",
                        matter.business(),
                        matter.causeClass(),
                        matter.business())
                .add(", rc.code IS NOT NULL AND rc.code = own.code AS root_cause FROM complaint c")
                .add("LEFT JOIN customer_merge m ON m.merged_id = c.customer_id")
                .add("LEFT JOIN root_cause rc ON rc.complaint_id = c.id")
                .add("LEFT JOIN root_cause own ON own.complaint_id = ? WHERE", complaint.id());
        sight.narrow(query, viewer)
                .add("AND c.id <> ?", complaint.id())
                .add(
                        "AND (c.incident_id = ? OR c.received_at BETWEEN ? AND ?)",
                        matter.incidentId(),
                        complaint.origin().receivedAt().minus(NEAR),
                        complaint.origin().receivedAt().plus(NEAR))
                .add(") r WHERE r.incident OR r.customer OR r.agent OR r.product OR r.root_cause")
                .add(
                        "ORDER BY abs(extract(epoch FROM r.received_at - ?::timestamptz)), r.id LIMIT ?",
                        complaint.origin().receivedAt(),
                        LIMIT);
        Map<UUID, Set<Common>> related = new LinkedHashMap<>();
        sql.query(query, row -> {
            Set<Common> common = EnumSet.noneOf(Common.class);
            for (Common each : Common.values()) {
                if (row.getBoolean(each.column())) {
                    common.add(each);
                }
            }
            return related.put(row.getObject("id", UUID.class), common);
        });
        return related;
    }
}
