package dev.ringback.scoring.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import dev.ringback.platform.text.FreeText;
import dev.ringback.scoring.approval.Approvals;
import dev.ringback.scoring.error.ScoringError;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes cases of the penalty lists that people record into the journal, each once. */
@ApplicationScoped
class IncidentService {
    private static final String RECORDED = "SELECT fact_id, seq, agent_id, occurred_at, payload, " + Approvals.DECISION
            + "FROM journal WHERE fact_type = ? AND fact_id = ?";
    private static final String RECORDED_BY = "recordedBy";
    /** Whoever told it does not tell these. */
    private static final List<String> NOT_TOLD = List.of(RECORDED_BY, Approvals.NEEDS_APPROVAL);

    private final Journal journal;
    private final Sql sql;
    private final IncidentCheck check;
    private final Approvals approvals;
    private final BusinessClock clock;

    IncidentService(Journal journal, Sql sql, IncidentCheck check, Approvals approvals, BusinessClock clock) {
        this.journal = journal;
        this.sql = sql;
        this.check = check;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * Records a case once.
     *
     * @param by who answers for it
     * @return 201, or 200 with the recorded case when the source told the same before
     * @throws ProblemException VALIDATION_FAILED, UNKNOWN_ITEM, UNKNOWN_AGENT, UNKNOWN_ORG_UNIT, EXTERNAL_ID_CONFLICT
     */
    @Transactional
    Reply record(PostIncident request, String by) {
        IncidentCheck.Checked checked = check.require(request);
        Fact fact = fact(request, checked, by);
        boolean recorded = journal.append(List.of(fact)) == 1;
        IncidentView stored = find(fact.factId()).orElseThrow();
        if (recorded) {
            return new Reply(201, stored, "/v1/scoring/incidents/" + stored.id());
        }
        if (!told(stored.data()).equals(told(json(fact.payload())))) {
            throw new ProblemException(ScoringError.EXTERNAL_ID_CONFLICT);
        }
        return Reply.ok(stored);
    }

    /** A recorded case. */
    @Transactional
    Optional<IncidentView> find(String id) {
        return Optional.ofNullable(
                sql.first(Query.of(RECORDED, FactType.INCIDENT_RECORDED, id), IncidentService::view));
    }

    private static IncidentView view(ResultSet row) throws SQLException {
        JsonNode data = json(row.getString("payload"));
        @Nullable String decision = row.getString("decision");
        return new IncidentView(
                row.getString("fact_id"),
                row.getLong("seq"),
                row.getString("agent_id"),
                Instants.read(row, "occurred_at"),
                data,
                Approvals.of(data, decision == null ? null : json(decision)));
    }

    private Fact fact(PostIncident request, IncidentCheck.Checked checked, String by) {
        String id = "incidents:" + request.source() + ":" + request.externalId();
        Map<String, Object> content = request.circumstances().content(clock);
        content.put("incidentId", Objects.requireNonNullElse(request.incidentId(), id));
        content.put("item", Objects.requireNonNull(request.item()));
        put(content, "agentId", request.agentId());
        put(content, "orgUnitId", request.orgUnitId());
        String evidence = Objects.requireNonNull(request.evidence());
        if (FreeText.saysNothing(evidence)) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("evidence", "NOT_BLANK", "must say something");
        }
        content.put("evidence", FreeText.withoutNumbers(evidence));
        content.put(RECORDED_BY, by);
        if (approvals.needed(checked.item())) {
            content.put(Approvals.NEEDS_APPROVAL, true);
        }
        return new Fact(
                id,
                FactType.INCIDENT_RECORDED,
                checked.agentId(),
                id,
                0,
                checked.day(),
                clock.now(),
                Objects.requireNonNull(request.source()),
                new String(EventJson.write(content), StandardCharsets.UTF_8));
    }

    /** Who told it is no part of what was told. */
    private static JsonNode told(JsonNode data) {
        return ((ObjectNode) data.deepCopy()).without(NOT_TOLD);
    }

    private static JsonNode json(String text) {
        return EventJson.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }

    private static void put(Map<String, Object> content, String name, @Nullable String value) {
        if (value != null) {
            content.put(name, value);
        }
    }
}
