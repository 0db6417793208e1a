package dev.ringback.task.customer;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.audit.Audit;
import dev.ringback.task.audit.AuditAction;
import dev.ringback.task.audit.AuditObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes every look-up down, and stops an agent who makes too many: looking numbers up one by one is browsing, too (CALL-13, GOV-2). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LookupGate {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Audit audit;
    private final CurrentUser user;
    private final Sql sql;
    private final BusinessClock clock;
    private final LookupConfig config;

    LookupGate(Audit audit, CurrentUser user, Sql sql, BusinessClock clock, LookupConfig config) {
        this.audit = audit;
        this.user = user;
        this.sql = sql;
        this.clock = clock;
        this.config = config;
    }

    /**
     * To be passed before a number is looked up.
     *
     * @param numberRef the number's reference
     * @param fields what is told of whoever has it
     * @throws ProblemException RATE_LIMITED
     */
    void pass(String numberRef, List<String> fields) {
        boolean limited = Stream.of(Roles.COMPLAINT_OFFICER, Roles.SUPERVISOR, Roles.CRM, Roles.ADMIN)
                .noneMatch(user::has);
        if (limited) {
            String subject = user.subject();
            // One look-up of a subject at a time is counted, in whatever process.
            sql.each(
                    "SELECT pg_advisory_xact_lock(hashtextextended('lookup/' || ?, 0))",
                    (connection, statement) -> statement.setString(1, subject),
                    row -> {});
            if (lately(subject) >= config.perHour()) {
                throw new ProblemException(CommonError.RATE_LIMITED);
            }
        }
        audit.record(AuditAction.CALLER_LOOKED_UP, new AuditObject(AuditObject.Kind.NUMBER, numberRef), fields, null);
    }

    /** Lets an agent call, for a while, the customers who have the number: they are on the line. */
    void remember(UUID contact) {
        if (!user.has(Roles.AGENT)) {
            return;
        }
        sql.update("""
                INSERT INTO caller_lookup (agent_id, contact_id, looked_up_at) VALUES (?, ?, ?)
                ON CONFLICT (agent_id, contact_id) DO UPDATE SET looked_up_at = excluded.looked_up_at
                """, (connection, statement) -> {
            statement.setString(1, user.agentId());
            statement.setObject(2, contact);
            statement.setObject(3, Instants.utc(clock.now()));
        });
    }

    private long lately(String subject) {
        return Objects.requireNonNull(sql.first(
                "SELECT count(*) FROM audit_entry WHERE actor = ? AND action = ? AND at > ?",
                (connection, statement) -> {
                    statement.setString(1, subject);
                    statement.setString(2, AuditAction.CALLER_LOOKED_UP.name());
                    statement.setObject(3, Instants.utc(clock.now().minus(HOUR)));
                },
                row -> row.getLong(1)));
    }
}
