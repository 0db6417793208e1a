package dev.ringback.call.session;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the customer said at a node. */
@Schema(name = "PostScriptAnswer", description = "What the customer said at a node.")
record PostStep(
        @Schema(examples = "satisfied", description = "The node the agent sees.") @NotBlank @Size(max = 64)
        String nodeId,

        @Schema(
                examples = "SATISFIED",
                description = "One of the node's answers, or FAILS; left out where the node has a next node.")
        @Size(max = 40)
        @Nullable
        String answer,

        @Schema(examples = "3", description = "The step the agent sees; 409 if the session is further.")
        @NotNull
        @Min(1)
        Integer step,

        @Schema(description = "Further values of placeholders.") @Size(max = 20) @Nullable
        Map<String, @NotNull @Size(max = 200) String> values) {}
