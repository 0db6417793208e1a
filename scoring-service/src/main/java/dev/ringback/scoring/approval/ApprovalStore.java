package dev.ringback.scoring.approval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import dev.ringback.scoring.journal.FactType;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the facts that need a second person out of the journal. */
@ApplicationScoped
class ApprovalStore {
    private static final String FACTS = """
            SELECT f.fact_id, f.seq, f.fact_type, f.agent_id, f.subject_id, f.version, f.business_date, f.recorded_at,
                   coalesce(f.payload->>'recordedBy', f.payload->>'reportedBy') AS author, f.payload,
                   d.payload AS decision
            FROM journal f LEFT JOIN journal d ON d.fact_id = 'approval:' || f.fact_id
            """;

    private final Sql sql;

    ApprovalStore(Sql sql) {
        this.sql = sql;
    }

    /** A fact as its decision has to hold it. */
    record Stored(FactApproval view, @Nullable String subjectId, long version) {}

    Optional<Stored> find(String factId) {
        return Optional.ofNullable(sql.first(
                Query.of(FACTS + "WHERE f.fact_id = ?", factId),
                row -> new Stored(view(row), row.getString("subject_id"), row.getLong("version"))));
    }

    /** Those of a span of days in the order of the journal. */
    List<FactApproval> list(Filter filter, long after, int limit) {
        Query query = Query.of(FACTS + "WHERE f.payload->>'needsApproval' = 'true' AND f.seq > ?", after)
                .when("AND f.agent_id = ?", filter.agentId())
                .when("AND f.business_date >= ?", filter.from())
                .when("AND f.business_date <= ?", filter.to());
        if (filter.state() != null) {
            query.add(
                    switch (filter.state()) {
                        case PENDING -> "AND d.fact_id IS NULL";
                        case APPROVED -> "AND d.payload->>'approved' = 'true'";
                        case REFUSED -> "AND d.payload->>'approved' = 'false'";
                    });
        }
        return sql.query(query.add("ORDER BY f.seq LIMIT ?", limit), ApprovalStore::view);
    }

    /** Which ones to list; what is absent does not matter. */
    record Filter(
            @Nullable String agentId,
            @Nullable ApprovalState state,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private static FactApproval view(ResultSet row) throws SQLException {
        @Nullable String decision = row.getString("decision");
        return new FactApproval(
                row.getString("fact_id"),
                row.getLong("seq"),
                FactType.valueOf(row.getString("fact_type")),
                row.getString("agent_id"),
                row.getObject("business_date", LocalDate.class),
                Instants.read(row, "recorded_at"),
                String.valueOf(row.getString("author")),
                json(row.getString("payload")),
                decision == null ? Approval.PENDING : Approvals.decided(json(decision)));
    }

    private static JsonNode json(String text) {
        return EventJson.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }
}
