package dev.ringback.task.allocation;

import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.security.OrgScope;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.workprofile.WorkProfile;
import dev.ringback.task.workprofile.WorkProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Shares tasks out among agents (TASK-21). */
@ApplicationScoped
class AllocationService {

    private final AllocationTable table;
    private final AllocationCheck check;
    private final WorkProfiles profiles;
    private final Owners owners;

    AllocationService(AllocationTable table, AllocationCheck check, WorkProfiles profiles, Owners owners) {
        this.table = table;
        this.check = check;
        this.profiles = profiles;
        this.owners = owners;
    }

    /**
     * Shares out, or says how it would.
     *
     * @param by subject of the supervisor
     * @throws dev.ringback.platform.problem.ProblemException VALIDATION_FAILED with each field at fault
     */
    @Transactional
    AllocationView allocate(AllocationRequest request, OrgScope scope, String by) {
        check.requireGood(request, scope);
        if (!request.dry()) {
            table.lockAlone();
        }
        List<AllocationTable.Free> free = table.free(request, scope, !request.dry());
        Map<UUID, String> owned = table.owned(request.programId(), request.agentIds());
        Map<String, WorkProfile> known = profiles.of(request.agentIds());
        List<Shares.Agent> agents = request.agentIds().stream()
                .map(id -> new Shares.Agent(
                        id,
                        (int) owned.values().stream().filter(id::equals).count(),
                        request.basis() == Basis.ABILITY
                                ? Objects.requireNonNull(known.get(id)).ability()
                                : WorkProfile.ORDINARY_ABILITY))
                .toList();
        Plan plan = new Plan(free, owned, agents, request.maxOrDefault());
        Map<String, List<UUID>> tasks = plan.tasksByAgent();
        UUID id = null;
        if (!request.dry()) {
            id = Ids.next();
            List<Owners.Given> given = new ArrayList<>();
            tasks.forEach((agent, theirs) -> theirs.forEach(task -> given.add(new Owners.Given(task, agent))));
            owners.give(
                    given, new Owners.Change(Owners.Kind.ALLOCATED, id, FreeText.withoutNumbers(request.reason()), by));
        }
        return view(id, request, plan, agents, tasks, known);
    }

    private static AllocationView view(
            @org.jspecify.annotations.Nullable UUID id,
            AllocationRequest request,
            Plan plan,
            List<Shares.Agent> agents,
            Map<String, List<UUID>> tasks,
            Map<String, WorkProfile> known) {
        return new AllocationView(
                id,
                request.dry(),
                request.basis(),
                plan.customerCount(),
                tasks.values().stream().mapToInt(List::size).sum(),
                plan.left(),
                agents.stream()
                        .map(agent -> new AllocationView.Share(
                                agent.id(),
                                Objects.requireNonNull(known.get(agent.id())).ability(),
                                agent.has(),
                                plan.added(agent.id()),
                                agent.has() + plan.added(agent.id()),
                                tasks.getOrDefault(agent.id(), List.of()).size()))
                        .toList());
    }
}
