package dev.ringback.call.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.call.script.ConfirmedItem;
import dev.ringback.call.script.FaqEntry;
import dev.ringback.call.script.Placeholder;
import dev.ringback.call.script.ScriptAnswer;
import dev.ringback.call.script.ScriptContent;
import dev.ringback.call.script.ScriptNode;
import dev.ringback.call.script.ScriptQuestion;
import dev.ringback.call.script.ScriptStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a session is: what the agent says now, and what can come of it. */
@Schema(
        name = "ScriptSession",
        description = "Where a session is: what the agent says now, and what can come of it.",
        requiredProperties = {
            "id",
            "scriptId",
            "scriptVersion",
            "state",
            "step",
            "node",
            "canFail",
            "canGoBack",
            "path",
            "answered",
            "startedAt"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
        UUID id,
        @Schema(examples = "deal-callback") String scriptId,
        @Schema(examples = "2") int scriptVersion,
        SessionState state,

        @Schema(examples = "3", description = "Rises with each answer and each step back; the next request names it.")
        int step,

        Node node,

        @Schema(description = "The answer FAILS leads to the survey of failures from here.")
        boolean canFail,

        @Schema(description = "There is an answer to take back.")
        boolean canGoBack,

        @Schema(description = "The nodes before this one.") List<PathStep> path,

        @Schema(description = "Answers to questions of the callback so far, as a call record takes them.")
        List<Answered> answered,

        Instant startedAt) {

    /** What the agent says now. */
    @Schema(
            name = "ScriptSessionNode",
            description = "What the agent says now.",
            requiredProperties = {"id", "stage", "text", "missing", "answers", "faq", "confirms"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Node(
            @Schema(examples = "satisfied") String id,
            ScriptStage stage,

            @Schema(examples = "Are you satisfied with it, Wang Li?", description = "With the values of placeholders.")
            String text,

            @Schema(
                    examples = "[\"promised.at\"]",
                    description = "Placeholders without a value, which still stand in braces.")
            List<String> missing,

            @Schema(description = "The wording is mandatory, to be said word for word.") @Nullable
            Boolean locked,

            @Nullable Boolean recordingNotice,
            @Nullable ScriptQuestion question,
            List<ConfirmedItem> confirms,

            @Schema(description = "The order is taken here.") @Nullable
            Boolean order,

            @Schema(description = "What the customer may say, and where it leads.")
            List<ScriptAnswer> answers,

            @Schema(examples = "bye", description = "The node that follows, whatever is said.") @Nullable
            String next,

            List<FaqEntry> faq) {}

    /** The answer to a question of the callback. */
    @Schema(
            name = "ScriptSessionAnswer",
            description = "The answer to a question of the callback.",
            requiredProperties = {"question", "value"})
    record Answered(
            @Schema(examples = "SATISFACTION") String question,
            @Schema(examples = "SATISFIED") String value) {}

    static SessionView of(Session session, ScriptContent content, Map<String, String> values) {
        ScriptNode node = content.node(session.node()).orElseThrow();
        return new SessionView(
                session.id(),
                session.scriptId(),
                session.scriptVersion(),
                session.state(),
                session.step(),
                shown(node, content, values),
                session.state() == SessionState.OPEN && content.canFail(node),
                !session.path().isEmpty() && !session.recorded(),
                session.path(),
                answered(session.path(), content),
                session.startedAt());
    }

    private static Node shown(ScriptNode node, ScriptContent content, Map<String, String> values) {
        return new Node(
                node.id(),
                node.stage(),
                filled(node.text(), values),
                Placeholder.allIn(node.text()).stream()
                        .map(Placeholder::text)
                        .filter(name -> !values.containsKey(name))
                        .toList(),
                node.locked(),
                node.recordingNotice(),
                node.question(),
                node.confirmsOrNone(),
                node.order(),
                node.answersOrNone().stream()
                        .map(answer -> new ScriptAnswer(
                                answer.code(), filled(answer.label(), values), answer.next(), answer.affirmative()))
                        .toList(),
                node.next(),
                content.faqOrNone().stream()
                        .filter(entry -> node.faqOrNone().contains(entry.id()))
                        .map(entry -> new FaqEntry(
                                entry.id(), filled(entry.question(), values), filled(entry.answer(), values)))
                        .toList());
    }

    private static String filled(String text, Map<String, String> values) {
        return Placeholder.fill(text, values);
    }

    private static List<Answered> answered(List<PathStep> path, ScriptContent content) {
        List<Answered> answered = new ArrayList<>();
        for (PathStep step : path) {
            ScriptQuestion question =
                    content.node(step.nodeId()).map(ScriptNode::question).orElse(null);
            if (question != null && step.answer() != null && !step.answer().equals(ScriptAnswer.FAILS)) {
                // Asked again on a loop: the last answer counts.
                answered.removeIf(each -> each.question().equals(question.code()));
                answered.add(new Answered(question.code(), step.answer()));
            }
        }
        return answered;
    }
}
