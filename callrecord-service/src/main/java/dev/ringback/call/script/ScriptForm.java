package dev.ringback.call.script;

import dev.ringback.platform.problem.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Faults that can be seen node by node: ids, links, placeholders, and where a call begins and ends. */
final class ScriptForm {

    private final ScriptContent content;
    private final Set<String> nodeIds;
    private final Set<String> faqIds;
    private final List<Violation> faults = new ArrayList<>();

    private ScriptForm(ScriptContent content) {
        this.content = content;
        this.nodeIds = content.nodes().stream().map(ScriptNode::id).collect(Collectors.toSet());
        this.faqIds = content.faqOrNone().stream().map(FaqEntry::id).collect(Collectors.toSet());
    }

    /** The faults, in the order of the content. */
    static List<Violation> faults(ScriptContent content) {
        ScriptForm form = new ScriptForm(content);
        form.ends();
        form.link(content.failureSurvey(), "failureSurvey");
        form.nodes();
        form.faq();
        return form.faults;
    }

    private void ends() {
        List<ScriptNode> openings = content.nodes().stream()
                .filter(node -> node.stage() == ScriptStage.OPENING)
                .toList();
        String start = content.start();
        if (openings.isEmpty()) {
            add(ScriptFault.NO_OPENING, "nodes");
        } else if (start == null) {
            if (openings.size() > 1) {
                add(ScriptFault.START_MISSING, "start");
            }
        } else if (!nodeIds.contains(start)) {
            add(ScriptFault.UNKNOWN_NODE, "start");
        } else if (openings.stream().noneMatch(node -> node.id().equals(start))) {
            add(ScriptFault.START_IS_NO_OPENING, "start");
        }
        if (content.nodes().stream().noneMatch(node -> node.stage() == ScriptStage.END)) {
            add(ScriptFault.NO_END, "nodes");
        }
    }

    private void nodes() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < content.nodes().size(); i++) {
            ScriptNode node = content.nodes().get(i);
            String path = "nodes[" + i + "]";
            if (!seen.add(node.id())) {
                add(ScriptFault.DUPLICATE_NODE, path + ".id");
            }
            text(node.text(), path + ".text");
            waysOn(node, path);
            confirmation(node, path);
            for (int j = 0; j < node.faqOrNone().size(); j++) {
                if (!faqIds.contains(node.faqOrNone().get(j))) {
                    add(ScriptFault.UNKNOWN_FAQ, path + ".faq[" + j + "]");
                }
            }
        }
    }

    private void waysOn(ScriptNode node, String path) {
        boolean asks = !node.answersOrNone().isEmpty();
        if (node.stage() == ScriptStage.END) {
            if (asks || node.next() != null) {
                add(ScriptFault.END_GOES_ON, path);
            }
        } else if (asks && node.next() != null) {
            add(ScriptFault.ANSWERS_AND_NEXT, path);
        } else if (!asks && node.next() == null) {
            add(ScriptFault.DEAD_END, path);
        }
        link(node.next(), path + ".next");
        Set<String> codes = new HashSet<>();
        for (int j = 0; j < node.answersOrNone().size(); j++) {
            ScriptAnswer answer = node.answersOrNone().get(j);
            String answerPath = path + ".answers[" + j + "]";
            if (answer.code().equals(ScriptAnswer.FAILS)) {
                add(ScriptFault.RESERVED_ANSWER, answerPath + ".code");
            } else if (!codes.add(answer.code())) {
                add(ScriptFault.DUPLICATE_ANSWER, answerPath + ".code");
            }
            text(answer.label(), answerPath + ".label");
            link(answer.next(), answerPath + ".next");
        }
    }

    private void confirmation(ScriptNode node, String path) {
        for (int j = 0; j < node.confirmsOrNone().size(); j++) {
            if (!node.confirmsOrNone().get(j).stated().in(node.text())) {
                add(ScriptFault.CONFIRMED_ITEM_NOT_STATED, path + ".confirms[" + j + "]");
            }
        }
        if (!node.confirmsOrNone().isEmpty() && node.answersOrNone().stream().noneMatch(ScriptAnswer::affirms)) {
            add(ScriptFault.CONFIRMATION_WITHOUT_AFFIRMATION, path + ".answers");
        }
    }

    private void faq() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < content.faqOrNone().size(); i++) {
            FaqEntry entry = content.faqOrNone().get(i);
            String path = "faq[" + i + "]";
            if (!seen.add(entry.id())) {
                add(ScriptFault.DUPLICATE_FAQ, path + ".id");
            }
            text(entry.question(), path + ".question");
            text(entry.answer(), path + ".answer");
        }
    }

    private void link(@Nullable String to, String path) {
        if (to != null && !nodeIds.contains(to)) {
            add(ScriptFault.UNKNOWN_NODE, path);
        }
    }

    private void text(String text, String path) {
        if (!Placeholder.unknownIn(text).isEmpty()) {
            add(ScriptFault.UNKNOWN_PLACEHOLDER, path);
        }
    }

    private void add(ScriptFault fault, String path) {
        faults.add(fault.at(path));
    }
}
