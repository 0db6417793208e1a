package dev.ringback.complaint.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A routing rule as it is shown. */
@Schema(
        name = "ComplaintRule",
        description = "Where complaints of a cause go first.",
        requiredProperties = {"causeClass", "version", "departmentId", "followUpDays", "inForceFrom", "changedBy"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoutingRuleView(
        CauseClass causeClass,

        @Schema(examples = "1", description = "Rises with each change; also the ETag.")
        int version,

        @Schema(examples = "CUSTOMER-CARE") String departmentId,

        @Schema(examples = "3", description = "Local days after the resolution within which the customer is asked.")
        int followUpDays,

        @Schema(examples = "A07") @Nullable String followUpAgentId,

        @Schema(examples = "A05", description = "Who handles them, unless one is about him or he left.") @Nullable
        String officerAgentId,

        Instant inForceFrom,
        @Schema(examples = "manager-1") String changedBy) {

    static RoutingRuleView of(RoutingRule rule) {
        return new RoutingRuleView(
                rule.causeClass(),
                rule.version(),
                rule.departmentId(),
                rule.followUpDays(),
                rule.followUpAgentId(),
                rule.officerAgentId(),
                rule.inForceFrom(),
                rule.changedBy());
    }

    /** All rules. */
    @Schema(name = "ComplaintRulePage", description = "All rules, one for each cause.", requiredProperties = "items")
    record Page(List<RoutingRuleView> items) {}
}
