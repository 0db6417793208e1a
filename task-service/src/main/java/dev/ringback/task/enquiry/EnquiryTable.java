package dev.ringback.task.enquiry;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.EnquiryReceived;
import dev.ringback.task.fact.FactTable;
import dev.ringback.task.fact.StoredFact;
import dev.ringback.task.program.SubjectKind;
import dev.ringback.task.sql.Columns;
import dev.ringback.task.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enquiries in the database. Runs in the caller's transaction. */
@ApplicationScoped
public class EnquiryTable implements FactTable<NewEnquiry> {

    private static final String SELECT = """
            SELECT e.id, e.customer_id, e.source, e.external_id, e.business, e.topic, e.received_at, e.owner_agent_id,
                   e.org_unit_id, e.created_at
            FROM enquiry e
            """;

    private final Sql sql;

    EnquiryTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.ENQUIRY;
    }

    @Override
    public List<StoredFact<NewEnquiry>> find(Collection<NewEnquiry> enquiries) {
        return sql.query(
                SELECT
                        + "JOIN unnest(?::text[], ?::text[]) AS g (source, external_id)"
                        + " ON g.source = e.source AND g.external_id = e.external_id",
                (connection, statement) -> Columns.from(1, connection, statement, enquiries)
                        .texts(NewEnquiry::source)
                        .texts(NewEnquiry::externalId),
                EnquiryTable::read);
    }

    /** The enquiry of an id, or null. */
    @Nullable
    StoredFact<NewEnquiry> find(UUID id) {
        return sql.first(
                SELECT + "WHERE e.id = ?", (connection, statement) -> statement.setObject(1, id), EnquiryTable::read);
    }

    @Override
    public Set<UUID> insert(List<StoredFact<NewEnquiry>> enquiries) {
        return new HashSet<>(sql.query(
                """
                INSERT INTO enquiry (id, source, external_id, customer_id, business, topic, received_at,
                    owner_agent_id, org_unit_id, created_at)
                SELECT g.id, g.source, g.external_id, g.customer_id, g.business, g.topic,
                       g.received_at::timestamptz, g.owner_agent_id, g.org_unit_id, g.created_at::timestamptz
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[])
                         AS g (id, source, external_id, customer_id, business, topic, received_at, owner_agent_id,
                               org_unit_id, created_at)
                ORDER BY g.source, g.external_id
                ON CONFLICT (source, external_id) DO NOTHING
                RETURNING id
                """,
                (connection, statement) -> Columns.from(1, connection, statement, enquiries)
                        .uuids(StoredFact::id)
                        .texts(row -> row.fact().source())
                        .texts(row -> row.fact().externalId())
                        .uuids(StoredFact::customerId)
                        .texts(row -> row.fact().business())
                        .texts(row -> row.fact().topic())
                        .texts(row -> row.fact().receivedAt())
                        .texts(row -> row.fact().ownerAgentId())
                        .texts(row -> row.fact().orgUnitId())
                        .texts(StoredFact::createdAt),
                row -> row.getObject(1, UUID.class)));
    }

    @Override
    public DomainEvent event(StoredFact<NewEnquiry> stored) {
        NewEnquiry enquiry = stored.fact();
        return new EnquiryReceived(
                stored.id(),
                enquiry.source(),
                enquiry.externalId(),
                stored.customerId(),
                enquiry.business(),
                enquiry.receivedAt(),
                enquiry.ownerAgentId(),
                enquiry.orgUnitId());
    }

    @Override
    public @Nullable String difference(NewEnquiry given, NewEnquiry stored) {
        if (!given.business().equals(stored.business())) {
            return "business";
        }
        if (!Objects.equals(given.topic(), stored.topic())) {
            return "topic";
        }
        if (!given.receivedAt().equals(stored.receivedAt())) {
            return "receivedAt";
        }
        if (!Objects.equals(given.ownerAgentId(), stored.ownerAgentId())) {
            return "ownerAgentId";
        }
        return Objects.equals(given.orgUnitId(), stored.orgUnitId()) ? null : "orgUnitId";
    }

    private static StoredFact<NewEnquiry> read(ResultSet row) throws SQLException {
        UUID customerId = row.getObject(2, UUID.class);
        NewEnquiry enquiry = new NewEnquiry(
                row.getString(3),
                row.getString(4),
                null,
                customerId,
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getString(9));
        return new StoredFact<>(
                row.getObject(1, UUID.class),
                customerId,
                enquiry,
                row.getObject(10, OffsetDateTime.class).toInstant());
    }
}
