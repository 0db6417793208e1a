package dev.ringback.scoring.pack;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who approved a version, so that it may be activated. */
@Schema(name = "PackApproval", description = "Who approved a version, so that it may be activated.")
record PackApprovalView(
        Instant approvedAt, @Schema(examples = "manager-2") String approvedBy) {}
