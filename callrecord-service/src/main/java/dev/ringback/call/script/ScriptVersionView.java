package dev.ringback.call.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.call.edition.DocumentStage;
import dev.ringback.call.edition.Edition;
import dev.ringback.call.edition.EditionHistory;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a script as it is shown. */
@Schema(
        name = "ScriptVersion",
        description = "A version of a script. It never changes once it left DRAFT.",
        requiredProperties = {"id", "version", "stage", "name", "purposes", "businesses", "content", "history"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScriptVersionView(
        @Schema(examples = "deal-callback") String id,
        @Schema(examples = "1") int version,
        DocumentStage stage,
        @Schema(examples = "Callback after a deal") String name,
        @Schema(examples = "[\"DEAL\"]") List<String> purposes,
        @Schema(examples = "[\"doors\"]") List<String> businesses,
        ScriptContent content,
        EditionHistory history) {

    static ScriptVersionView of(Edition<ScriptContent> script) {
        return new ScriptVersionView(
                script.id(),
                script.version(),
                script.stage(),
                script.heading().name(),
                script.heading().purposes(),
                script.heading().businesses(),
                script.content(),
                script.history());
    }
}
