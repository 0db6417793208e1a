package dev.ringback.scoring.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pay profiles by agent and date. */
@ApplicationScoped
class PayProfileRepository implements PanacheRepositoryBase<PayProfile, PayProfile.Key> {
    List<PayProfile> of(String agentId, @Nullable LocalDate after, int limit) {
        LocalDate from = after == null ? LocalDate.EPOCH : after;
        return find("key.agentId = ?1 and key.effectiveFrom > ?2 order by key.effectiveFrom", agentId, from)
                .page(0, limit)
                .list();
    }
}
