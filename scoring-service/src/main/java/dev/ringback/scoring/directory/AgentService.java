package dev.ringback.scoring.directory;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.AgentChanged;
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
        Faults.employment(request).ifPresent(fault -> {
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

    /**
     * Takes a state over that is known to be good, under the directory's lock.
     *
     * @return whether anything changed
     */
    boolean save(String id, PutAgent state) {
        String name = Objects.requireNonNull(state.name());
        String orgUnitId = Objects.requireNonNull(state.orgUnitId());
        LocalDate hiredOn = Objects.requireNonNull(state.hiredOn());
        @Nullable Agent agent = store.agents().findById(id);
        if (agent == null) {
            agent = new Agent(id, name, orgUnitId, hiredOn, state.leftOn());
            store.agents().persist(agent);
        } else if (!agent.change(name, orgUnitId, hiredOn, state.leftOn())) {
            return false;
        }
        store.agents().flush();
        publish(new AgentChanged(id, name, orgUnitId, hiredOn, state.leftOn()), agent.version());
        return true;
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

    private void publish(AgentChanged change, long version) {
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
                new String(EventJson.write(change), StandardCharsets.UTF_8))));
    }
}
