package dev.ringback.task.fact;

import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts in the database, of whatever kind. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FactStore {

    private final Sql sql;

    FactStore(Sql sql) {
        this.sql = sql;
    }

    /** Those of the facts that are known, by source and external id. */
    <F extends NewFact<F>> List<StoredFact<F>> find(FactLayout<F> layout, Collection<F> facts) {
        return sql.query(
                layout.select()
                        + "JOIN unnest(?::text[], ?::text[]) AS g (source, external_id)"
                        + " ON g.source = f.source AND g.external_id = f.external_id",
                (connection, statement) -> Columns.from(1, connection, statement, facts)
                        .texts(NewFact::source)
                        .texts(NewFact::externalId),
                row -> read(layout, row));
    }

    /** The fact of an id, or null. */
    <F extends NewFact<F>> @Nullable StoredFact<F> find(FactLayout<F> layout, UUID id) {
        return sql.first(
                layout.select() + "WHERE f.id = ?",
                (connection, statement) -> statement.setObject(1, id),
                row -> read(layout, row));
    }

    /**
     * Inserts those whose (source, externalId) is new, in key order, so that two writers never wait in a circle.
     *
     * @return the ids of those inserted
     */
    <F extends NewFact<F>> Set<UUID> insert(FactLayout<F> layout, Collection<StoredFact<F>> facts) {
        return new HashSet<>(sql.query(
                layout.insert(),
                (connection, statement) -> {
                    Columns<StoredFact<F>> columns = Columns.from(1, connection, statement, facts)
                            .uuids(StoredFact::id)
                            .texts(row -> row.fact().source())
                            .texts(row -> row.fact().externalId())
                            .texts(StoredFact::createdAt);
                    for (FactColumn<F> column : layout.stored()) {
                        columns.texts(row -> column.textOf(row.fact()));
                    }
                },
                row -> row.getObject(1, UUID.class)));
    }

    private static <F extends NewFact<F>> StoredFact<F> read(FactLayout<F> layout, ResultSet row) throws SQLException {
        FactRow values = new FactRow(row);
        return new StoredFact<>(values.uuid("id"), layout.reader().read(values), values.instant("created_at"));
    }
}
