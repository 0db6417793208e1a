package dev.ringback.call.script;

import dev.ringback.platform.problem.Violation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Faults of the ways a call can take: nodes nobody comes to, loops, and the questions on the way (CALL-3). */
final class ScriptFlow {

    /** CALL-3. */
    static final int MOST_QUESTIONS = 3;

    private final ScriptContent content;
    private final ScriptGraph graph;
    private final @Nullable Integer start;
    private final List<Violation> faults = new ArrayList<>();

    ScriptFlow(ScriptContent content, ScriptGraph graph, @Nullable Integer start) {
        this.content = content;
        this.graph = graph;
        this.start = start;
    }

    /** The faults, in the order of the content. */
    List<Violation> faults() {
        for (int i = 0; i < content.nodes().size(); i++) {
            if (start != null && !reached().get(i)) {
                faults.add(ScriptFault.UNREACHABLE.at(path(i)));
            }
            if (graph.trapped(i)) {
                faults.add(ScriptFault.LOOP_WITHOUT_EXIT.at(path(i)));
            }
        }
        questions();
        return faults;
    }

    private BitSet reached() {
        BitSet reached = graph.from(Objects.requireNonNull(start));
        if (graph.survey() != null) {
            reached.or(graph.from(graph.survey()));
        }
        return reached;
    }

    private void questions() {
        List<Integer> asking = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < content.nodes().size(); i++) {
            ScriptQuestion question = content.nodes().get(i).question();
            if (question != null) {
                asking.add(i);
                if (!codes.add(question.code())) {
                    faults.add(ScriptFault.QUESTION_ASKED_TWICE.at(path(i) + ".question.code"));
                }
            }
        }
        if (asking.size() > 1) {
            order(asking);
        }
        if (mostOnOneWay(asking) > MOST_QUESTIONS) {
            faults.add(ScriptFault.TOO_MANY_QUESTIONS.at("nodes"));
        }
    }

    private void order(List<Integer> asking) {
        for (int later : asking) {
            Integer order = question(later).order();
            if (order == null) {
                faults.add(ScriptFault.QUESTION_ORDER_MISSING.at(path(later) + ".question.order"));
            } else if (asking.stream().anyMatch(earlier -> contradicted(earlier, later, order))) {
                faults.add(ScriptFault.QUESTION_ORDER_CONTRADICTED.at(path(later) + ".question.order"));
            }
        }
    }

    /** Where two questions lead to each other either may come first, but they are still told apart. */
    private boolean contradicted(int earlier, int later, int order) {
        Integer before = question(earlier).order();
        if (earlier == later || before == null || !follows(earlier, later)) {
            return false;
        }
        return graph.together(earlier, later) ? before == order : before >= order;
    }

    /** Whether a call that was at the one can come to the other; it can fail anywhere and go to the survey. */
    private boolean follows(int one, int other) {
        return graph.leads(one, other) || graph.canFail(one) && graph.ofSurvey(other);
    }

    /**
     * How many questions a call can come to. Questions that lead to each other are all asked; among the others the longest
     * chain counts, so that branches are free to ask different ones.
     */
    private int mostOnOneWay(List<Integer> asking) {
        int[] memo = new int[content.nodes().size()];
        return asking.stream()
                .mapToInt(each -> longestFrom(each, asking, memo))
                .max()
                .orElse(0);
    }

    private int longestFrom(int node, List<Integer> asking, int[] memo) {
        if (memo[node] == 0) {
            int together =
                    (int) asking.stream().filter(each -> bothWays(node, each)).count();
            int onwards = asking.stream()
                    .filter(each -> follows(node, each) && !bothWays(node, each))
                    .mapToInt(each -> longestFrom(each, asking, memo))
                    .max()
                    .orElse(0);
            memo[node] = together + onwards;
        }
        return memo[node];
    }

    private boolean bothWays(int one, int other) {
        return one == other || follows(one, other) && follows(other, one);
    }

    private ScriptQuestion question(int node) {
        return Objects.requireNonNull(content.nodes().get(node).question());
    }

    private static String path(int node) {
        return "nodes[" + node + "]";
    }
}
