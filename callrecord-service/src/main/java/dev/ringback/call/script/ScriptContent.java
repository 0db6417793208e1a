package dev.ringback.call.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a script says.
 *
 * @param start where a call begins; null for the one node of stage OPENING
 * @param recorded calls by this script are recorded, so the customer has to be told (CALL-8)
 * @param failureSurvey where a call goes that fails, from wherever it is (CALL-5)
 */
@Schema(name = "ScriptContent", description = "What a script says: nodes, their answers, and entries of a FAQ.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScriptContent(
        @Schema(
                examples = "greet",
                description = "Where a call begins; may be left out where one node is of stage OPENING.")
        @Size(max = 64)
        @Nullable
        String start,

        @Schema(
                description =
                        "Calls by this script are recorded: then the recording notice stands before the first question (CALL-8).")
        @NotNull
        Boolean recorded,

        @Schema(
                examples = "why-not",
                description =
                        "Where the survey begins that a failing call goes to, from any node, by the answer FAILS.")
        @Size(max = 64)
        @Nullable
        String failureSurvey,

        @NotEmpty @Size(max = 200) List<@Valid @NotNull ScriptNode> nodes,

        @Size(max = 100) @Nullable List<@Valid @NotNull FaqEntry> faq) {

    /** The node of this id. */
    public Optional<ScriptNode> node(@Nullable String id) {
        return nodes.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Where a call begins, in a script without faults. */
    public ScriptNode opening() {
        return nodes.stream()
                .filter(each -> start == null
                        ? each.stage() == ScriptStage.OPENING
                        : each.id().equals(start))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A script without opening is in use"));
    }

    /** Whether a call at this node may fail and go to the survey of failures: not at an end, and not from the survey itself. */
    public boolean canFail(ScriptNode node) {
        ScriptGraph graph = new ScriptGraph(this);
        Integer number = graph.number(node.id());
        return number != null && graph.canFail(number);
    }

    /** The entries of the FAQ, none if there are none. */
    public List<FaqEntry> faqOrNone() {
        return faq == null ? List.of() : faq;
    }
}
