package dev.ringback.call.script;

import dev.ringback.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Wording that the last approved version locked, letter for letter, unless an admin unlocked it (CALL-5). */
final class LockedWording {

    private LockedWording() {}

    /**
     * The faults, in the order of the approved version.
     *
     * @param unlocked ids of nodes that this version may alter
     */
    static List<Violation> faults(ScriptContent content, ScriptContent approved, Set<String> unlocked) {
        List<Violation> faults = new ArrayList<>();
        approved.nodes().stream()
                .filter(node -> node.wordingIsLocked() && !unlocked.contains(node.id()))
                .forEach(node -> compare(node, content, faults));
        return faults;
    }

    private static void compare(ScriptNode before, ScriptContent content, List<Violation> faults) {
        int at = content.nodes().stream().map(ScriptNode::id).toList().indexOf(before.id());
        if (at < 0) {
            faults.add(ScriptFault.LOCKED_WORDING_REMOVED.at("nodes." + before.id()));
            return;
        }
        ScriptNode now = content.nodes().get(at);
        if (!now.text().equals(before.text())) {
            faults.add(ScriptFault.LOCKED_WORDING_ALTERED.at("nodes[" + at + "].text"));
        }
        if (!now.wordingIsLocked()) {
            faults.add(ScriptFault.LOCK_TAKEN_OFF.at("nodes[" + at + "].locked"));
        }
    }
}
