package dev.ringback.complaint.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The complaints in the database. Works in the caller's transaction. */
@ApplicationScoped
class ComplaintStore {

    private static final String COLUMNS = """
            id, source, external_id, customer_id, channel, cause_class, subject_agent_id, org_unit_id, text, state,
            received_at, reply_due_at, created_by, created_at, version""";

    /** The constraint is the guard of invariant 1: a complaint a source sends many times at once is kept once. */
    private static final String INSERT = "INSERT INTO complaint (" + COLUMNS + """
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT complaint_one_per_source DO NOTHING""";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM complaint";
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final AgroalDataSource dataSource;

    ComplaintStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Keeps a complaint; false, and nothing is changed, if the source sent one under this id before. */
    boolean insert(Complaint complaint) {
        @Nullable
        Object[] values = {
            complaint.id(),
            complaint.source(),
            complaint.externalId(),
            complaint.customerId(),
            complaint.channel().name(),
            complaint.causeClass().name(),
            complaint.subjectAgentId(),
            complaint.orgUnitId(),
            complaint.text(),
            complaint.state().name(),
            utc(complaint.receivedAt()),
            utc(complaint.replyDueAt()),
            complaint.createdBy(),
            utc(complaint.createdAt()),
            complaint.version()
        };
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot keep the complaint", e);
        }
    }

    /** One complaint. */
    Optional<Complaint> find(UUID id) {
        return query(SELECT + " WHERE id = ?", List.of(id)).stream().findFirst();
    }

    /** The complaint a source sent under its id. */
    Optional<Complaint> find(String source, String externalId) {
        return query(SELECT + " WHERE source = ? AND external_id = ?", List.of(source, externalId)).stream()
                .findFirst();
    }

    /** Complaints in order of their receipt, one more than the page holds if there are more. */
    List<Complaint> list(ComplaintQuery query, Instant now) {
        StringBuilder sql = new StringBuilder(SELECT).append(" WHERE subject_agent_id IS DISTINCT FROM ?");
        List<Object> values = new ArrayList<>(List.of(query.hiddenFrom()));
        if (query.state() != null) {
            sql.append(" AND state = ?");
            values.add(query.state().name());
        }
        if (query.overdue() != null) {
            sql.append(" AND (state = 'RAISED' AND reply_due_at < ?) = ?");
            values.add(utc(now));
            values.add(query.overdue());
        }
        ComplaintQuery.Position after = query.after();
        if (after != null) {
            sql.append(" AND (received_at, id) > (?, ?)");
            values.add(utc(after.receivedAt()));
            values.add(after.id());
        }
        sql.append(" ORDER BY received_at, id LIMIT ?");
        values.add(query.limit() + 1);
        return query(sql.toString(), values);
    }

    private List<Complaint> query(String sql, List<?> values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<Complaint> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(complaint(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read complaints", e);
        }
    }

    private static Complaint complaint(ResultSet row) throws SQLException {
        return new Complaint(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("external_id"),
                row.getObject("customer_id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                CauseClass.valueOf(row.getString("cause_class")),
                row.getString("subject_agent_id"),
                row.getString("org_unit_id"),
                row.getString("text"),
                ComplaintState.valueOf(row.getString("state")),
                instant(row, "received_at"),
                instant(row, "reply_due_at"),
                row.getString("created_by"),
                instant(row, "created_at"),
                row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Instants outside what the database can hold stand in a query for the beginning and the end of time. */
    private static OffsetDateTime utc(Instant instant) {
        Instant held = instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
        return OffsetDateTime.ofInstant(held, ZoneOffset.UTC);
    }
}
