package dev.ringback.scoring.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Agents by id. */
@ApplicationScoped
class AgentRepository implements PanacheRepositoryBase<Agent, String> {
    List<Agent> after(String id, @Nullable String orgUnitId, int limit) {
        var query = orgUnitId == null
                ? find("id > ?1 order by id", id)
                : find("id > ?1 and orgUnitId = ?2 order by id", id, orgUnitId);
        return query.page(0, limit).list();
    }
}
