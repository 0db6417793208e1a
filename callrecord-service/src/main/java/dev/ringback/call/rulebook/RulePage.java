package dev.ringback.call.rulebook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page in the published contract. */
@Schema(name = "CallRulePage", description = "Versions of a rule, the newest first.", requiredProperties = "items")
record RulePage(
        List<RuleView> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
