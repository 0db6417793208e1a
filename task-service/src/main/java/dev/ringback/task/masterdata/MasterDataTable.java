package dev.ringback.task.masterdata;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.customer.MasterColumns;
import dev.ringback.task.customer.MasterData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Master data in the rows of customers, any number of them with one statement. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MasterDataTable {

    private static final String HELD =
            "SELECT c.id, c.contact_id, c.source, c.external_id, c.merged_into, c.revision, c.erased_at IS NOT NULL AS erased, "
                    + MasterColumns.SELECTED + " FROM customer c ";

    private static final String WRITE = """
            UPDATE customer c
            SET (""" + MasterColumns.NAMES + ") = (SELECT " + MasterColumns.CASTS + """
            ), stated = g.stated::jsonb || c.stated, verified_on = coalesce(g.verified_on::date, c.verified_on),
                version = c.version + g.events::int
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], """
            + MasterColumns.ARRAYS + """
                 ) AS g (id, stated, verified_on, events, """ + MasterColumns.NAMES + """
                 )
            WHERE c.id = g.id
            RETURNING c.id, c.version
            """;

    private final Sql sql;

    MasterDataTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A change that is to be written.
     *
     * @param verifiedOn the day of a verification, or null when there was none
     * @param events how many events tell of it
     */
    record Write(
            HeldCustomer before, MasterData after, @Nullable LocalDate verifiedOn, int events) {}

    /** Locks customers in rising order; those that do not exist are left out. */
    List<HeldCustomer> lock(Collection<UUID> ids) {
        return sql.query(
                HELD + "WHERE c.id = ANY (?) ORDER BY c.id FOR NO KEY UPDATE OF c",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", ids.toArray())),
                MasterDataTable::read);
    }

    /** Writes locked customers, and keeps what the source states of what changes; answers the version of each one's last event. */
    Map<UUID, Long> write(List<Write> writes) {
        Map<UUID, Long> versions = new HashMap<>();
        sql.each(
                WRITE,
                (connection, statement) -> MasterColumns.bind(
                        Columns.from(1, connection, statement, writes)
                                .uuids(write -> write.before().id())
                                .texts(MasterDataTable::stated)
                                .texts(Write::verifiedOn)
                                .texts(Write::events),
                        Write::after),
                row -> versions.put(row.getObject(1, UUID.class), row.getLong(2)));
        return versions;
    }

    /** The old values of what changes. */
    private static String stated(Write write) {
        ObjectNode stated = JsonNodeFactory.instance.objectNode();
        Map<String, @Nullable String> after = write.after().fields();
        write.before().master().fields().forEach((field, value) -> {
            if (!field.equals("obsolete") && !Objects.equals(value, after.get(field))) {
                stated.put(field, value);
            }
        });
        return stated.toString();
    }

    private static HeldCustomer read(ResultSet row) throws SQLException {
        return new HeldCustomer(
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("source"),
                row.getString("external_id"),
                MasterColumns.read(row),
                row.getObject("merged_into", UUID.class),
                row.getLong("revision"),
                row.getBoolean("erased"));
    }
}
