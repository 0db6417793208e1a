package dev.ringback.call.script;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where calls can go. Nodes are numbered as they stand in the script; links to unknown nodes are left out. */
final class ScriptGraph {

    /** One way on from a node, and whether the customer affirmed by taking it. */
    record Way(int to, boolean affirmed) {}

    private final List<ScriptNode> nodes;
    private final @Nullable Integer survey;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<Way>> ways = new ArrayList<>();
    private final BitSet broken = new BitSet();
    /** Which nodes can be reached from each in one step or more. */
    private final BitSet[] reach;

    ScriptGraph(ScriptContent content) {
        this.nodes = content.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            numbers.putIfAbsent(nodes.get(i).id(), i);
        }
        for (int i = 0; i < nodes.size(); i++) {
            ways.add(waysOf(i));
        }
        this.reach = closure();
        this.survey = number(content.failureSurvey());
    }

    /** Where a failing call goes; null if the script has no survey of failures. */
    @Nullable
    Integer survey() {
        return survey;
    }

    /** Whether a node belongs to the survey of failures. */
    boolean ofSurvey(int node) {
        return survey != null && from(survey).get(node);
    }

    /** Whether a call at this node can fail and go to the survey: not at its end, and not from the survey itself. */
    boolean canFail(int node) {
        return survey != null && !ofSurvey(node) && nodes.get(node).stage() != ScriptStage.END;
    }

    /** The number of a node, or null if there is none. */
    @Nullable
    Integer number(@Nullable String id) {
        return id == null ? null : numbers.get(id);
    }

    List<Way> ways(int node) {
        return ways.get(node);
    }

    boolean leads(int from, int to) {
        return reach[from].get(to);
    }

    /** Whether two nodes lead to each other, or are the same. */
    boolean together(int one, int other) {
        return one == other || leads(one, other) && leads(other, one);
    }

    /** What can be reached from a node, with itself. */
    BitSet from(int node) {
        BitSet all = (BitSet) reach[node].clone();
        all.set(node);
        return all;
    }

    /** Whether a call at this node goes round for ever: it is on a loop that nothing leads out of. */
    boolean trapped(int node) {
        return leads(node, node) && from(node).stream().allMatch(each -> leads(each, node) && !broken.get(each));
    }

    private List<Way> waysOf(int i) {
        ScriptNode node = nodes.get(i);
        List<Way> found = new ArrayList<>();
        for (ScriptAnswer answer : node.answersOrNone()) {
            add(i, found, answer.next(), answer.affirms());
        }
        if (node.next() != null) {
            add(i, found, node.next(), false);
        }
        return found;
    }

    private void add(int from, List<Way> found, String to, boolean affirmed) {
        Integer number = numbers.get(to);
        if (number == null) {
            broken.set(from);
        } else {
            found.add(new Way(number, affirmed));
        }
    }

    private BitSet[] closure() {
        int n = nodes.size();
        BitSet[] all = new BitSet[n];
        for (int i = 0; i < n; i++) {
            all[i] = new BitSet(n);
            ways.get(i).stream().mapToInt(Way::to).forEach(all[i]::set);
        }
        for (int via = 0; via < n; via++) {
            for (int i = 0; i < n; i++) {
                if (all[i].get(via)) {
                    all[i].or(all[via]);
                }
            }
        }
        return all;
    }
}
