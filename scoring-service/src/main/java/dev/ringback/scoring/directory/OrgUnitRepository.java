package dev.ringback.scoring.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Org units by id. */
@ApplicationScoped
class OrgUnitRepository implements PanacheRepositoryBase<OrgUnit, String> {
    List<OrgUnit> after(String id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }
}
