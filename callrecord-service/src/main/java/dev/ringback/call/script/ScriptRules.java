package dev.ringback.call.script;

import dev.ringback.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that keeps a script from being used, at once (CALL-3, CALL-5, CALL-6, CALL-8). */
final class ScriptRules {

    private ScriptRules() {}

    /** The faults of a content by itself; what an approved version locked is looked at apart. */
    static List<Violation> faults(ScriptContent content) {
        ScriptGraph graph = new ScriptGraph(content);
        Integer start = start(content, graph);
        List<Violation> faults = new ArrayList<>(ScriptForm.faults(content));
        faults.addAll(new ScriptFlow(content, graph, start).faults());
        faults.addAll(ScriptAssurance.faults(content, graph, start));
        return faults;
    }

    /** Where a call begins; null where the script leaves that open, which is a fault by itself. */
    private static @Nullable Integer start(ScriptContent content, ScriptGraph graph) {
        if (content.start() != null) {
            return graph.number(content.start());
        }
        List<ScriptNode> openings = content.nodes().stream()
                .filter(node -> node.stage() == ScriptStage.OPENING)
                .toList();
        return openings.size() == 1 ? graph.number(openings.getFirst().id()) : null;
    }
}
