package dev.ringback.task.audit;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes down who did what, in the transaction that does it: what is not written down is not done (GOV-5). No telephone number stands in an
 * entry, neither as an object nor in a reason.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Audit {

    /** Unit separator: no field or role contains it. */
    static final String SEPARATOR = "\u001f";

    private final Actors actors;
    private final Sql sql;
    private final BusinessClock clock;

    Audit(Actors actors, Sql sql, BusinessClock clock) {
        this.actors = actors;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A thing something was done to.
     *
     * @param fields what of it was seen or changed; names, not values
     */
    public record Touched(AuditObject object, Collection<String> fields) {}

    /** Writes down what the running request does. */
    public void record(AuditAction action, AuditObject object, Collection<String> fields, @Nullable String reason) {
        recordAll(actors.now(), action, List.of(new Touched(object, fields)), reason);
    }

    /** Writes down what the running request does to something as a whole. */
    public void record(AuditAction action, AuditObject object) {
        record(action, object, List.of(), null);
    }

    /**
     * Writes down what was done to any number of things, with one statement.
     *
     * @param reason numbers masked
     */
    public void recordAll(Actor actor, AuditAction action, List<Touched> touched, @Nullable String reason) {
        sql.update("""
                INSERT INTO audit_entry (id, at, actor, roles, action, object_kind, object_id, fields, reason, request_id)
                SELECT g.id, ?, ?, string_to_array(?, ?), ?, g.object_kind, g.object_id, string_to_array(g.fields, ?), ?, ?
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) AS g (id, object_kind, object_id, fields)
                """, (connection, statement) -> {
            statement.setObject(1, Instants.utc(clock.now()));
            statement.setString(2, actor.subject());
            statement.setString(3, String.join(SEPARATOR, actor.roles()));
            statement.setString(4, SEPARATOR);
            statement.setString(5, action.name());
            statement.setString(6, SEPARATOR);
            statement.setString(7, reason);
            statement.setString(8, actor.requestId());
            Columns.from(9, connection, statement, touched)
                    .uuids(each -> Ids.next())
                    .texts(each -> each.object().kind())
                    .texts(each -> each.object().id())
                    .texts(each -> String.join(SEPARATOR, each.fields()));
        });
    }
}
