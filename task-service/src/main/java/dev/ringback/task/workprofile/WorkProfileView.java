package dev.ringback.task.workprofile;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agent's profile as it is shown. */
@Schema(description = "What an agent may hold, can do and is used to.")
public record WorkProfileView(
        @Schema(examples = "A01") String agentId,
        @Schema(examples = "50") int capacity,
        @Schema(examples = "[\"english\"]") List<String> skills,
        @Schema(examples = "100") int ability,
        boolean experienced,

        @Schema(examples = "1", description = "How often it was set; 0 while the defaults hold.")
        int version) {

    static WorkProfileView of(String agentId, WorkProfile profile, int version) {
        return new WorkProfileView(
                agentId,
                profile.capacity(),
                profile.skills().stream().sorted().toList(),
                profile.ability(),
                profile.experienced(),
                version);
    }
}
