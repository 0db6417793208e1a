package dev.ringback.scoring.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What other features may ask about org units. */
@ApplicationScoped
public class OrgUnits {
    private final OrgUnitRepository units;

    OrgUnits(OrgUnitRepository units) {
        this.units = units;
    }

    /** Whether there is an org unit with this id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean exists(String id) {
        return units.findByIdOptional(id).isPresent();
    }
}
