package dev.ringback.scoring.directory;

import dev.ringback.platform.event.OrgUnitChanged;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.error.ScoringError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the org units and tells the other services of each change. */
@ApplicationScoped
class OrgUnitService {
    private final OrgUnitRepository units;
    private final DirectoryLock lock;
    private final Outbox outbox;

    OrgUnitService(OrgUnitRepository units, DirectoryLock lock, Outbox outbox) {
        this.units = units;
        this.lock = lock;
        this.outbox = outbox;
    }

    /**
     * Makes or changes a unit. The same state again changes nothing.
     *
     * @throws ProblemException STALE_VERSION, UNKNOWN_ORG_UNIT, ORG_UNIT_CYCLE
     */
    @Transactional
    Saved<OrgUnitView> put(String id, PutOrgUnit request, @Nullable String ifMatch) {
        lock.acquire();
        @Nullable OrgUnit unit = units.findById(id);
        EntityTags.require(ifMatch, unit == null ? null : unit.version());
        requireParent(id, request.parentId());
        String name = Objects.requireNonNull(request.name());
        OrgUnitKind kind = Objects.requireNonNull(request.kind());
        boolean created = unit == null;
        if (unit == null) {
            unit = new OrgUnit(id, name, kind, request.parentId());
            units.persist(unit);
        } else if (!unit.change(name, kind, request.parentId())) {
            return new Saved<>(unit.view(), unit.version(), false);
        }
        units.flush();
        outbox.append(
                Aggregates.orgUnit(id), unit.version(), new OrgUnitChanged(id, name, kind.name(), request.parentId()));
        return new Saved<>(unit.view(), unit.version(), created);
    }

    @Transactional
    Optional<Saved<OrgUnitView>> find(String id) {
        return units.findByIdOptional(id).map(unit -> new Saved<>(unit.view(), unit.version(), false));
    }

    @Transactional
    Page<OrgUnitView> list(@Nullable Cursor cursor, int limit) {
        var rows = units.after(cursor == null ? "" : cursor.text(0), limit + 1).stream()
                .map(OrgUnit::view)
                .toList();
        return Page.of(rows, limit, unit -> Cursor.of(unit.id()));
    }

    private void requireParent(String id, @Nullable String parentId) {
        @Nullable String ancestor = parentId;
        while (ancestor != null) {
            if (ancestor.equals(id)) {
                throw new ProblemException(ScoringError.ORG_UNIT_CYCLE)
                        .violation("parentId", ScoringError.ORG_UNIT_CYCLE.name(), "is the unit itself or below it");
            }
            @Nullable OrgUnit parent = units.findById(ancestor);
            if (parent == null) {
                throw new ProblemException(ScoringError.UNKNOWN_ORG_UNIT)
                        .violation("parentId", ScoringError.UNKNOWN_ORG_UNIT.name(), "no org unit has this id");
            }
            ancestor = parent.parentId();
        }
    }
}
