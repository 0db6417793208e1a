package dev.ringback.task.intake;

import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds customers by what source systems call them. */
@ApplicationScoped
class NamedCustomers {

    private final Sql sql;

    NamedCustomers(Sql sql) {
        this.sql = sql;
    }

    /** What a source system calls a customer. */
    record Name(String source, String externalId) {}

    private record Found(Name name, UUID id) {}

    /** The ids of those that are known. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<Name, UUID> find(Collection<@Nullable Name> names) {
        List<Name> asked = names.stream().filter(Objects::nonNull).distinct().toList();
        Map<Name, UUID> found = new HashMap<>();
        if (!asked.isEmpty()) {
            sql.query(
                            "SELECT c.source, c.external_id, c.id FROM customer c JOIN unnest(?::text[], ?::text[])"
                                    + " AS g (source, external_id) ON g.source = c.source AND g.external_id = c.external_id",
                            (connection, statement) -> Columns.from(1, connection, statement, asked)
                                    .texts(Name::source)
                                    .texts(Name::externalId),
                            row -> new Found(
                                    new Name(row.getString(1), row.getString(2)), row.getObject(3, UUID.class)))
                    .forEach(each -> found.put(each.name(), each.id()));
        }
        return found;
    }
}
