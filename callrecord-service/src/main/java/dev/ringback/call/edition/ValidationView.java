package dev.ringback.call.edition;

import dev.ringback.platform.problem.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What keeps a document from being used. */
@Schema(
        name = "DocumentValidation",
        description = "What keeps a document from being used: every fault with its path and code.",
        requiredProperties = {"valid", "faults"})
public record ValidationView(boolean valid, List<Violation> faults) {}
