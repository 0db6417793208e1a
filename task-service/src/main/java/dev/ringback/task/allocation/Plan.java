package dev.ringback.task.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who gets which customer. A customer's tasks go together, and to the agent who has the customer already, if one of them does. */
final class Plan {

    private final Map<UUID, String> agentOf = new LinkedHashMap<>();
    private final Map<String, Integer> added = new HashMap<>();
    private final Map<UUID, List<AllocationTable.Free>> customers = new LinkedHashMap<>();
    private int left;

    /**
     * Makes a plan.
     *
     * @param tasks what can be given out, those due first
     * @param owned customers whom the agents have, and who
     * @param agents who shares, in the order that decides ties
     * @param max how many customers at most
     */
    Plan(List<AllocationTable.Free> tasks, Map<UUID, String> owned, List<Shares.Agent> agents, int max) {
        for (AllocationTable.Free task : tasks) {
            if (customers.containsKey(task.customerId()) || customers.size() < max) {
                customers
                        .computeIfAbsent(task.customerId(), any -> new ArrayList<>())
                        .add(task);
            }
        }
        List<UUID> shared = new ArrayList<>();
        customers.forEach((customer, theirs) -> {
            String owner = owned.get(customer);
            if (owner != null && suits(owner, theirs)) {
                agentOf.put(customer, owner);
            } else if (agents.stream().anyMatch(agent -> suits(agent.id(), theirs))) {
                shared.add(customer);
            } else {
                left++;
            }
        });
        share(shared, new HashMap<>(Shares.of(agents, shared.size())), agents);
    }

    private void share(List<UUID> shared, Map<String, Integer> room, List<Shares.Agent> agents) {
        // Who may not go to everybody chooses first; the sort is stable, so that otherwise those due first do.
        List<UUID> inOrder = shared.stream()
                .sorted(Comparator.comparingInt(customer -> excluded(customer) ? 0 : 1))
                .toList();
        for (UUID customer : inOrder) {
            String agent = roomiest(agents, room, Objects.requireNonNull(customers.get(customer)));
            if (agent == null) {
                left++;
                continue;
            }
            agentOf.put(customer, agent);
            room.merge(agent, -1, Integer::sum);
            added.merge(agent, 1, Integer::sum);
        }
    }

    private boolean excluded(UUID customer) {
        return Objects.requireNonNull(customers.get(customer)).stream()
                .anyMatch(task -> task.excludedAgentId() != null);
    }

    /** Of those who may call, the one who is to get most: so what is due soon is spread over all. */
    private static @Nullable String roomiest(
            List<Shares.Agent> agents, Map<String, Integer> room, List<AllocationTable.Free> theirs) {
        String best = null;
        int most = 0;
        for (Shares.Agent agent : agents) {
            int has = room.getOrDefault(agent.id(), 0);
            if (has > most && suits(agent.id(), theirs)) {
                best = agent.id();
                most = has;
            }
        }
        return best;
    }

    private static boolean suits(String agent, List<AllocationTable.Free> tasks) {
        return tasks.stream().noneMatch(task -> agent.equals(task.excludedAgentId()));
    }

    /** Customers found whom nobody of these gets. */
    int left() {
        return left;
    }

    /** Customers given out. */
    int customerCount() {
        return agentOf.size();
    }

    /** Customers an agent gets whom he did not have. */
    int added(String agent) {
        return added.getOrDefault(agent, 0);
    }

    /** The tasks given out, by agent. */
    Map<String, List<UUID>> tasksByAgent() {
        Map<String, List<UUID>> tasks = new HashMap<>();
        agentOf.forEach((customer, agent) -> Objects.requireNonNull(customers.get(customer))
                .forEach(task ->
                        tasks.computeIfAbsent(agent, any -> new ArrayList<>()).add(task.taskId())));
        return tasks;
    }
}
