package dev.ringback.scoring.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Keeps who set which pay, for ever (GOV-5). */
@ApplicationScoped
class PayAudit {
    private static final String INSERT = """
            INSERT INTO pay_audit (agent_id, effective_from, old_base_pay, new_base_pay, old_scheme, new_scheme,
                                   old_base_task_pay, new_base_task_pay, changed_by, changed_at)
            VALUES (:agent, :from, :oldPay, :newPay, :oldScheme, :newScheme, :oldTask, :newTask, :by, :at)
            """;

    private final EntityManager entities;

    PayAudit(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Notes a change.
     *
     * @param before absent when the profile is new
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void changed(String agentId, LocalDate from, @Nullable PayTerms before, PayTerms after, String by, Instant at) {
        entities.createNativeQuery(INSERT)
                .setParameter("agent", agentId)
                .setParameter("from", from)
                .setParameter("oldPay", before == null ? null : before.basePay())
                .setParameter("newPay", after.basePay())
                .setParameter("oldScheme", before == null ? null : before.scheme())
                .setParameter("newScheme", after.scheme())
                .setParameter("oldTask", before == null ? null : before.baseTaskPay())
                .setParameter("newTask", after.baseTaskPay())
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }
}
