package dev.ringback.task.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many customers each agent gets (TASK-21). What he has counts: all of them, old and new, are shared out by weight with the largest
 * remainders; who has more than his share keeps it and gets none, and the rest is shared out among the others. Of equal remainders the one
 * named first comes first.
 */
final class Shares {

    private Shares() {}

    /**
     * What an agent has and weighs.
     *
     * @param has customers he owns already
     * @param weight his ability, at least 1
     */
    record Agent(String id, int has, int weight) {}

    /**
     * Shares out.
     *
     * @param agents at least one, in the order that decides ties
     * @param customers how many are to be shared out
     * @return how many each gets, in the order given
     */
    static Map<String, Integer> of(List<Agent> agents, int customers) {
        List<Agent> sharing = new ArrayList<>(agents);
        Map<String, Integer> quotas = quotas(sharing, customers);
        while (sharing.removeIf(agent -> agent.has() > quotas.getOrDefault(agent.id(), 0))) {
            quotas.clear();
            quotas.putAll(quotas(sharing, customers));
        }
        Map<String, Integer> gets = new LinkedHashMap<>();
        for (Agent agent : agents) {
            gets.put(agent.id(), sharing.contains(agent) ? quotas.getOrDefault(agent.id(), 0) - agent.has() : 0);
        }
        return gets;
    }

    /** The share of each in all that those who share have and get. */
    private static Map<String, Integer> quotas(List<Agent> sharing, int customers) {
        long all = customers + sharing.stream().mapToLong(Agent::has).sum();
        long weights = sharing.stream().mapToLong(Agent::weight).sum();
        Map<String, Integer> quotas = new LinkedHashMap<>();
        long left = all;
        for (Agent agent : sharing) {
            int whole = (int) (all * agent.weight() / weights);
            quotas.put(agent.id(), whole);
            left -= whole;
        }
        // A stable sort: of equal remainders the first named comes first.
        sharing.stream()
                .sorted(Comparator.comparingLong((Agent agent) -> all * agent.weight() % weights)
                        .reversed())
                .limit(left)
                .forEach(agent -> quotas.merge(agent.id(), 1, Integer::sum));
        return quotas;
    }
}
