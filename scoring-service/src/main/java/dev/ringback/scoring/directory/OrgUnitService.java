package dev.ringback.scoring.directory;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.OrgUnitChanged;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.error.ScoringError;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the org units, tells the other services of each change, and writes it to the scoring journal. */
@ApplicationScoped
class OrgUnitService {
    private static final int EARLIEST = 1970;

    private final OrgUnitRepository units;
    private final DirectoryLock lock;
    private final Agents agents;
    private final Outbox outbox;
    private final Journal journal;
    private final BusinessClock clock;

    OrgUnitService(
            OrgUnitRepository units,
            DirectoryLock lock,
            Agents agents,
            Outbox outbox,
            Journal journal,
            BusinessClock clock) {
        this.units = units;
        this.lock = lock;
        this.agents = agents;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes or changes a unit. The same state again changes nothing.
     *
     * @throws ProblemException STALE_VERSION, UNKNOWN_ORG_UNIT, ORG_UNIT_CYCLE, UNKNOWN_AGENT, VALIDATION_FAILED
     */
    @Transactional
    Saved<OrgUnitView> put(String id, PutOrgUnit request, @Nullable String ifMatch) {
        lock.acquire();
        @Nullable OrgUnit unit = units.findById(id);
        EntityTags.require(ifMatch, unit == null ? null : unit.version());
        requireParent(id, request.parentId());
        requireSupervisor(request);
        String name = Objects.requireNonNull(request.name());
        OrgUnitKind kind = Objects.requireNonNull(request.kind());
        boolean created = unit == null;
        if (unit == null) {
            unit = new OrgUnit(id, name, kind, request.parentId());
            supervise(unit, request);
            units.persist(unit);
        } else {
            boolean changed = unit.change(name, kind, request.parentId());
            if (!supervise(unit, request) && !changed) {
                return new Saved<>(unit.view(), unit.version(), false);
            }
        }
        units.flush();
        record(unit);
        outbox.append(
                Aggregates.orgUnit(id), unit.version(), new OrgUnitChanged(id, name, kind.name(), request.parentId()));
        return new Saved<>(unit.view(), unit.version(), created);
    }

    /** Who is told no day supervises since he did, or since today. */
    private boolean supervise(OrgUnit unit, PutOrgUnit request) {
        boolean same = Objects.equals(unit.supervisorId(), request.supervisorId());
        @Nullable LocalDate from = request.supervisorFrom();
        return unit.supervise(
                request.supervisorId(), from != null ? from : same ? unit.supervisorFrom() : clock.today());
    }

    private void record(OrgUnit unit) {
        OrgUnitView state = unit.view();
        LocalDate day = state.supervisorFrom() == null ? clock.today() : state.supervisorFrom();
        journal.append(List.of(new Fact(
                Aggregates.orgUnit(state.id()) + ":" + unit.version(),
                FactType.ORG_UNIT_CHANGED,
                null,
                state.id(),
                unit.version(),
                day,
                clock.now(),
                AgentService.SOURCE,
                new String(EventJson.write(state), StandardCharsets.UTF_8))));
    }

    private void requireSupervisor(PutOrgUnit request) {
        @Nullable String supervisor = request.supervisorId();
        if (supervisor != null && !agents.exists(supervisor)) {
            throw new ProblemException(ScoringError.UNKNOWN_AGENT)
                    .violation("supervisorId", ScoringError.UNKNOWN_AGENT.name(), "no agent has this id");
        }
        @Nullable LocalDate from = request.supervisorFrom();
        if (from != null && (from.isAfter(clock.today()) || from.getYear() < EARLIEST)) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("supervisorFrom", "OUT_OF_RANGE", "must lie between 1970 and today");
        }
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
