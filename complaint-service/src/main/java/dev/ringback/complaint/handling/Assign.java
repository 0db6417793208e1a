package dev.ringback.complaint.handling;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is to handle a complaint. */
@Schema(name = "AssignComplaint", description = "Who is to handle a complaint.")
record Assign(
        @Schema(
                examples = "A05",
                description = "An agent of the department, not the one complained about; if left out, whoever of the"
                        + " department has the fewest open complaints.")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        @Nullable
        String agentId) {}
