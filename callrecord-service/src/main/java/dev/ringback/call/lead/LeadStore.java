package dev.ringback.call.lead;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Leads in the database. Works in the caller's transaction. */
@ApplicationScoped
class LeadStore {

    private static final String INSERT = """
            INSERT INTO lead (id, call_id, customer_id, account_class, agent_id, org_unit_id, channel_unit_id, need, state,
                sent_at, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;

    LeadStore(Sql sql) {
        this.sql = sql;
    }

    void insert(Lead lead) {
        sql.update(INSERT, (connection, statement) -> {
            statement.setObject(1, lead.id());
            statement.setObject(2, lead.callId());
            statement.setObject(3, lead.customerId());
            statement.setString(4, lead.accountClass().name());
            statement.setString(5, lead.agentId());
            statement.setString(6, lead.orgUnitId());
            statement.setString(7, lead.channelUnitId());
            statement.setString(8, lead.need());
            statement.setString(9, lead.state().name());
            statement.setObject(10, Instants.utc(lead.sentAt()));
            statement.setObject(11, Instants.utc(lead.changedAt()));
        });
    }

    Optional<Lead> find(UUID id) {
        return one("SELECT * FROM lead WHERE id = ?", id);
    }

    /** A lead, with which nobody else does anything until the transaction ends. */
    Optional<Lead> lock(UUID id) {
        return one("SELECT * FROM lead WHERE id = ? FOR UPDATE", id);
    }

    /** Takes a locked lead a step further. */
    void step(UUID id, LeadStep step) {
        sql.update(
                "INSERT INTO lead_step (lead_id, position, state, note, taken_by, taken_at)"
                        + " SELECT ?, count(*) + 1, ?, ?, ?, ? FROM lead_step WHERE lead_id = ?",
                (connection, statement) -> {
                    statement.setObject(1, id);
                    statement.setString(2, step.to().name());
                    statement.setString(3, step.note());
                    statement.setString(4, step.by());
                    statement.setObject(5, Instants.utc(step.at()));
                    statement.setObject(6, id);
                });
        sql.update("UPDATE lead SET state = ?, changed_at = ? WHERE id = ?", (connection, statement) -> {
            statement.setString(1, step.to().name());
            statement.setObject(2, Instants.utc(step.at()));
            statement.setObject(3, id);
        });
    }

    /** The steps of leads, each in order. */
    Map<UUID, List<LeadStep>> steps(List<UUID> ids) {
        record Of(UUID lead, LeadStep step) {}
        return sql
                .query(
                        "SELECT lead_id, state, note, taken_by, taken_at FROM lead_step"
                                + " WHERE lead_id = ANY (?) ORDER BY lead_id, position",
                        (connection, statement) ->
                                statement.setArray(1, connection.createArrayOf("uuid", ids.toArray())),
                        row -> new Of(
                                row.getObject(1, UUID.class),
                                new LeadStep(
                                        LeadState.valueOf(row.getString(2)),
                                        row.getString(3),
                                        row.getString(4),
                                        Instants.read(row, "taken_at"))))
                .stream()
                .collect(Collectors.groupingBy(Of::lead, Collectors.mapping(Of::step, Collectors.toList())));
    }

    /** Leads in the order in which they were sent, one more than the page holds if there are more. */
    List<Lead> list(LeadQuery query, LeadReader reader) {
        Query leads = Query.of("SELECT * FROM lead WHERE true");
        if (!reader.everywhere()) {
            leads.add(
                    "AND (agent_id = ? OR channel_unit_id = ?)",
                    reader.agentId(),
                    reader.unitId() == null ? "" : reader.unitId());
        }
        leads.when("AND state = ?", query.state())
                .when("AND channel_unit_id = ?", query.channelUnitId())
                .when("AND agent_id = ?", query.agentId());
        LeadQuery.Position after = query.after();
        if (after != null) {
            leads.add("AND (sent_at, id) > (?, ?)", after.sentAt(), after.id());
        }
        return sql.query(leads.add("ORDER BY sent_at, id LIMIT ?", query.limit() + 1), LeadStore::read);
    }

    private Optional<Lead> one(String query, UUID id) {
        return Optional.ofNullable(
                sql.first(query, (connection, statement) -> statement.setObject(1, id), LeadStore::read));
    }

    private static Lead read(ResultSet row) throws SQLException {
        return new Lead(
                row.getObject("id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                AccountClass.valueOf(row.getString("account_class")),
                row.getString("agent_id"),
                row.getString("org_unit_id"),
                row.getString("channel_unit_id"),
                row.getString("need"),
                LeadState.valueOf(row.getString("state")),
                Instants.read(row, "sent_at"),
                Instants.read(row, "changed_at"));
    }
}
