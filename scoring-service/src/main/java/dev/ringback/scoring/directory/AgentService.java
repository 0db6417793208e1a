package dev.ringback.scoring.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.AgentChanged;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.problem.Violation;
import dev.ringback.scoring.error.ScoringError;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the agents, tells the other services of each change, and writes it to the scoring journal. */
@ApplicationScoped
class AgentService {
    static final String SOURCE = "/scoring-service/directory";

    private final DirectoryStore store;
    private final DirectoryLock lock;
    private final Outbox outbox;
    private final Journal journal;
    private final BusinessClock clock;

    AgentService(DirectoryStore store, DirectoryLock lock, Outbox outbox, Journal journal, BusinessClock clock) {
        this.store = store;
        this.lock = lock;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes or changes an agent. The same state again changes nothing.
     *
     * @throws ProblemException VALIDATION_FAILED, STALE_VERSION, UNKNOWN_ORG_UNIT
     */
    @Transactional
    Saved<AgentView> put(String id, PutAgent request, @Nullable String ifMatch) {
        fault(request).ifPresent(fault -> {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation(fault.field(), fault.code(), fault.message());
        });
        lock.acquire();
        @Nullable Agent before = store.agents().findById(id);
        EntityTags.require(ifMatch, before == null ? null : before.version());
        if (store.units().findById(Objects.requireNonNull(request.orgUnitId())) == null) {
            throw new ProblemException(ScoringError.UNKNOWN_ORG_UNIT)
                    .violation("orgUnitId", ScoringError.UNKNOWN_ORG_UNIT.name(), "no org unit has this id");
        }
        save(id, request);
        Agent after = store.agents().findById(id);
        return new Saved<>(after.view(), after.version(), before == null);
    }

    /** The fault in an agent's days. */
    Optional<Violation> fault(PutAgent state) {
        return Faults.employment(state).or(() -> Faults.placement(state, clock.today()));
    }

    /**
     * Takes a state over that is known to be good, under the directory's lock.
     *
     * @return whether anything changed
     */
    boolean save(String id, PutAgent state) {
        String name = Objects.requireNonNull(state.name());
        LocalDate hiredOn = Objects.requireNonNull(state.hiredOn());
        @Nullable Agent agent = store.agents().findById(id);
        Agent.Placement placement = placement(state, hiredOn, agent == null ? null : agent.placement());
        if (agent == null) {
            agent = new Agent(id, name, placement, hiredOn, state.leftOn());
            store.agents().persist(agent);
        } else if (!agent.change(name, placement, hiredOn, state.leftOn())) {
            return false;
        }
        store.agents().flush();
        publish(
                new AgentChanged(id, name, placement.orgUnitId(), hiredOn, state.leftOn()),
                placement.from(),
                agent.version());
        return true;
    }

    /** Who is told no day is in his unit since he was there, and in a new one since today; in his first since he was hired. */
    private Agent.Placement placement(PutAgent state, LocalDate hiredOn, Agent.@Nullable Placement before) {
        String unit = Objects.requireNonNull(state.orgUnitId());
        @Nullable LocalDate told = state.orgUnitFrom();
        if (told != null) {
            return new Agent.Placement(unit, told);
        }
        LocalDate since = before == null ? hiredOn : before.orgUnitId().equals(unit) ? before.from() : clock.today();
        return new Agent.Placement(unit, since.isBefore(hiredOn) ? hiredOn : since);
    }

    @Transactional
    Optional<Saved<AgentView>> find(String id) {
        return store.agents().findByIdOptional(id).map(agent -> new Saved<>(agent.view(), agent.version(), false));
    }

    @Transactional
    Page<AgentView> list(@Nullable String orgUnitId, @Nullable Cursor cursor, int limit) {
        var rows = store.agents().after(cursor == null ? "" : cursor.text(0), orgUnitId, limit + 1).stream()
                .map(Agent::view)
                .toList();
        return Page.of(rows, limit, agent -> Cursor.of(agent.id()));
    }

    private void publish(AgentChanged change, LocalDate orgUnitFrom, long version) {
        outbox.append(Aggregates.agent(change.agentId()), version, change);
        journal.append(List.of(new Fact(
                "agent:" + change.agentId() + ":" + version,
                FactType.AGENT_CHANGED,
                change.agentId(),
                null,
                version,
                change.hiredOn(),
                clock.now(),
                SOURCE,
                json(change, orgUnitFrom))));
    }

    private static String json(AgentChanged change, LocalDate orgUnitFrom) {
        ObjectNode state = EventJson.read(EventJson.write(change), ObjectNode.class);
        return state.put("orgUnitFrom", orgUnitFrom.toString()).toString();
    }
}
