package dev.ringback.complaint.routing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A routing rule as it is put.
 *
 * @param followUpDays 3 if left out
 */
@Schema(name = "PutComplaintRule", description = "Where complaints of a cause go first.")
public record PutRoutingRule(
        @Schema(examples = "CUSTOMER-CARE", description = "A unit of the directory, or the shipped CUSTOMER-CARE.")
        @NotNull
        @Pattern(regexp = PutRoutingRule.IDENTIFIER)
        String departmentId,

        @Schema(
                examples = "3",
                description = "Local days after the resolution within which the customer is asked; 3 if left out.")
        @Min(1)
        @Max(30)
        @Nullable
        Integer followUpDays,

        @Schema(examples = "A07", description = "Who asks the customer, unless the complaint is about him.")
        @Pattern(regexp = PutRoutingRule.IDENTIFIER)
        @Nullable
        String followUpAgentId,

        @Schema(
                examples = "A05",
                description = "Who handles them: an agent of the department, unless one is about him or he left.")
        @Pattern(regexp = PutRoutingRule.IDENTIFIER)
        @Nullable
        String officerAgentId) {

    private static final int FOLLOW_UP_DAYS = 3;
    static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    int days() {
        return followUpDays == null ? FOLLOW_UP_DAYS : followUpDays;
    }
}
