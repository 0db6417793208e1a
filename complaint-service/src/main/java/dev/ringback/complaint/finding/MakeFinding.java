package dev.ringback.complaint.finding;

import dev.ringback.complaint.course.Party;
import dev.ringback.platform.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A judgement as it is given.
 *
 * @param subjectAgentId if neither he nor a unit nor a party is named, the one complained about
 * @param party who answers for it beside or in place of them
 * @param occurredAt receipt of the complaint if left out
 * @param about the complaint if left out
 * @param round the last if left out
 * @param evidenceIds what it is judged by
 */
@Schema(name = "MakeFinding", description = "A judgement.")
record MakeFinding(
        @Schema(description = "Whether the company answers for it.") @NotNull
        Boolean companyCaused,

        @Schema(
                examples = "A01",
                description =
                        "Who answers for it. If neither an agent nor a unit nor a party is named, the one complained about.")
        @Pattern(regexp = MakeFinding.IDENTIFIER)
        @Nullable
        String subjectAgentId,

        @Schema(examples = "TEAM-1", description = "The unit that answers for it; by default that of the agent then.")
        @Pattern(regexp = MakeFinding.IDENTIFIER)
        @Nullable
        String orgUnitId,

        @Schema(
                description =
                        "Who answers for it beside or in place of them: a partner, a supplier, a crew. No item charges it.")
        @Valid
        @Nullable
        Party party,

        @Schema(examples = "003 part 5, 4.3", description = "The standard it is judged by.")
        @NotBlank
        @Size(max = 200)
        @PlainText
        String standard,

        @Schema(
                examples = "S3:4.3",
                description = "The single most specific item, as scheme:item; only if the company answers for it.")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}:[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        @Nullable
        String penaltyItem,

        @Schema(
                examples = "2026-04-01T02:10:00Z",
                description =
                        "When it happened: not in the future, and within the last ten years; receipt if left out.")
        @Nullable
        Instant occurredAt,

        @Schema(examples = "The recording shows that the agent hung up.", description = "Free text, numbers masked.")
        @NotBlank
        @Size(max = 4000)
        @PlainText
        String reason,

        @Schema(description = "What was sold is cancelled; only if the company answers for it. false if left out.")
        @Nullable
        Boolean productCancelled,

        @Schema(description = "What the customer is given; only if the company answers for it.") @Valid @Nullable
        Compensation compensation,

        @Schema(
                description =
                        "COMPLAINT if left out. LATE_FEEDBACK: that the customer was not answered in time (CMPL-11); it charges who handled"
                                + " the complaint unless another is named, under S3:3.1 unless another item is named.")
        @Nullable
        FindingAbout about,

        @Schema(examples = "1", description = "For LATE_FEEDBACK, the round that was late; the last if left out.")
        @Min(1)
        @Max(1000)
        @Nullable
        Integer round,

        @Schema(description = "Pieces of evidence of this complaint it is judged by.") @Size(max = 50) @Nullable
        List<@NotNull UUID> evidenceIds) {

    /** What the customer is given, granted by who makes the finding. */
    @Schema(name = "GrantCompensation", description = "What the customer is given, granted by who makes the finding.")
    record Compensation(
            @Schema(examples = "120.50", description = "Yuan above 0, at most 1000000.00, with two decimals at most.")
            @NotNull
            @Pattern(regexp = "[0-9]{1,7}(\\.[0-9]{1,2})?")
            String amount,

            @Schema(examples = "CNY", description = "CNY, also if left out.") @Pattern(regexp = "CNY") @Nullable
            String currency) {}

    /** Whether it is about the late answer. */
    boolean aboutLateFeedback() {
        return about == FindingAbout.LATE_FEEDBACK;
    }

    static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
}
