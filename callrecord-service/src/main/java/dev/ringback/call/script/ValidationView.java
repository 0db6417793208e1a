package dev.ringback.call.script;

import dev.ringback.platform.problem.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What keeps a script from being used. */
@Schema(
        name = "ScriptValidation",
        description = "What keeps a script from being used: every fault with its path and code.",
        requiredProperties = {"valid", "faults"})
record ValidationView(boolean valid, List<Violation> faults) {}
