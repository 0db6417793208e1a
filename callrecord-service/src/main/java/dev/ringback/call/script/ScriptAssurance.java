package dev.ringback.call.script;

import dev.ringback.platform.problem.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is sure to have heard on whatever way a call takes: the recording notice before the first question (CALL-8),
 * and before an order name, fee and payment method, affirmed, and then name and fee together once more (CALL-6). Every state
 * in which a call can come to a node is followed, so the answer is exact.
 */
final class ScriptAssurance {

    /** What a call has behind it: affirmed items, the second affirmation, the notice. */
    private record State(int node, Set<ConfirmedItem> affirmed, boolean twice, boolean notified) {}

    private static final Set<ConfirmedItem> ALL = Set.of(ConfirmedItem.values());
    private static final Set<ConfirmedItem> DOUBLE = Set.of(ConfirmedItem.PRODUCT_NAME, ConfirmedItem.FEE);

    private final ScriptContent content;
    private final ScriptGraph graph;
    private final Set<Integer> unconfirmed = new TreeSet<>();
    private final Set<Integer> confirmedOnce = new TreeSet<>();
    private final Set<Integer> unnotified = new TreeSet<>();

    private ScriptAssurance(ScriptContent content, ScriptGraph graph) {
        this.content = content;
        this.graph = graph;
    }

    /** The faults, in the order of the content. */
    static List<Violation> faults(ScriptContent content, ScriptGraph graph, @Nullable Integer start) {
        ScriptAssurance assurance = new ScriptAssurance(content, graph);
        assurance.follow(start);
        List<Violation> faults = new ArrayList<>();
        assurance.unnotified.forEach(
                node -> faults.add(ScriptFault.RECORDING_NOTICE_MISSING.at("nodes[" + node + "]")));
        assurance.unconfirmed.forEach(
                node -> faults.add(ScriptFault.ORDER_WITHOUT_CONFIRMATION.at("nodes[" + node + "]")));
        assurance.confirmedOnce.forEach(
                node -> faults.add(ScriptFault.ORDER_WITHOUT_DOUBLE_CONFIRMATION.at("nodes[" + node + "]")));
        return faults;
    }

    private void follow(@Nullable Integer start) {
        Deque<State> open = new ArrayDeque<>();
        Set<State> seen = new HashSet<>();
        if (start != null) {
            open.add(new State(start, Set.of(), false, false));
        }
        while (!open.isEmpty()) {
            State state = open.poll();
            if (seen.add(state)) {
                look(state);
                graph.ways(state.node()).forEach(way -> open.add(after(state, way)));
                if (graph.canFail(state.node())) {
                    open.add(after(state, new ScriptGraph.Way(Objects.requireNonNull(graph.survey()), false)));
                }
            }
        }
    }

    private void look(State state) {
        ScriptNode node = content.nodes().get(state.node());
        boolean asks = node.question() != null
                || node.takesOrder()
                || !node.confirmsOrNone().isEmpty();
        if (content.recorded() && asks && !state.notified() && !node.tellsOfRecording()) {
            unnotified.add(state.node());
        }
        if (node.takesOrder()) {
            if (!state.affirmed().containsAll(ALL)) {
                unconfirmed.add(state.node());
            }
            if (!state.twice()) {
                confirmedOnce.add(state.node());
            }
        }
    }

    private State after(State state, ScriptGraph.Way way) {
        ScriptNode node = content.nodes().get(state.node());
        boolean notified = state.notified() || node.tellsOfRecording();
        if (!way.affirmed()) {
            return new State(way.to(), state.affirmed(), state.twice(), notified);
        }
        Set<ConfirmedItem> items = Set.copyOf(node.confirmsOrNone());
        // The second affirmation comes behind the first of all three, and names both at once.
        boolean twice = state.twice() || state.affirmed().containsAll(ALL) && items.containsAll(DOUBLE);
        Set<ConfirmedItem> affirmed = new HashSet<>(state.affirmed());
        affirmed.addAll(items);
        return new State(way.to(), Set.copyOf(affirmed), twice, notified);
    }
}
