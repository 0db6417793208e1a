package dev.ringback.scoring.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Keeps who set which pay, for ever (GOV-5). */
@ApplicationScoped
class PayAudit {
    private static final String INSERT = """
            INSERT INTO pay_audit (agent_id, effective_from, old_base_pay, new_base_pay, changed_by, changed_at)
            VALUES (:agent, :from, :old, :new, :by, :at)
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
    void changed(String agentId, LocalDate from, @Nullable BigDecimal before, BigDecimal after, String by, Instant at) {
        entities.createNativeQuery(INSERT)
                .setParameter("agent", agentId)
                .setParameter("from", from)
                .setParameter("old", before)
                .setParameter("new", after)
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }
}
