package dev.ringback.call.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was answered to a questionnaire. Percentages and means have two decimals; one over nothing is left out. */
@Schema(
        name = "QuestionnaireResults",
        description =
                "What was answered to a questionnaire on calls begun on these business dates, as the calls read now. Percentages"
                        + " and means have two decimals; one over nothing is left out. N/A is in no denominator.",
        requiredProperties = {"questionnaireId", "from", "to", "versions"})
record ResultsView(
        @Schema(examples = "deal-form") String questionnaireId,
        @Schema(examples = "2026-04-01") LocalDate from,

        @Schema(examples = "2026-04-30", description = "Included.")
        LocalDate to,

        @Schema(description = "Versions that calls were held to, in order.")
        List<OfVersion> versions) {

    /** Calls held to one version. */
    @Schema(
            name = "QuestionnaireVersionResults",
            description = "Calls held to one version.",
            requiredProperties = {"version", "calls", "failingCalls", "questions"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfVersion(
            @Schema(examples = "1") int version,

            @Schema(examples = "4", description = "Calls that answered at least one question.")
            long calls,

            @Schema(examples = "1", description = "Calls with at least one failing answer.")
            long failingCalls,

            @Schema(examples = "25.00") @Nullable String failingPercent,

            @Schema(
                    examples = "75.00",
                    description =
                            "Overall: the scores of all scored answers, each with its question's weight, over their weights.")
            @Nullable
            String percent,

            List<OfQuestion> questions) {}

    /** Answers to one question. */
    @Schema(
            name = "QuestionResults",
            description = "Answers to one question.",
            requiredProperties = {"question", "kind", "answered", "notApplicable", "counts", "failing"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfQuestion(
            @Schema(examples = "STAFF_ATTITUDE") String question,
            QuestionKind kind,

            @Schema(examples = "3", description = "Answers other than N/A.")
            long answered,

            @Schema(examples = "1") long notApplicable,

            @Schema(description = "How often each answer was given, of kinds with few answers.")
            List<Count> counts,

            @Schema(examples = "4.00", description = "Of SCALE and NUMBER.") @Nullable
            String mean,

            @Schema(examples = "2", description = "Of SCALE and NUMBER: the least answer.") @Nullable
            String min,

            @Schema(examples = "5", description = "Of SCALE and NUMBER: the most.") @Nullable
            String max,

            @Schema(
                    examples = "75.00",
                    description =
                            "Mean score: of a SCALE where it stands between min and max, of YES_NO 100 for YES (for NO where YES"
                                    + " alone fails), of CHOICE the scores of its options.")
            @Nullable
            String percent,

            @Schema(examples = "1", description = "Failing answers.")
            long failing,

            @Schema(examples = "33.33") @Nullable String failingPercent) {}

    /** One answer. */
    @Schema(
            name = "AnswerCount",
            description = "How often an answer was given. Of MULTI, percentages may add up to more than 100.",
            requiredProperties = {"value", "count", "percent"})
    record Count(
            @Schema(examples = "5") String value,
            @Schema(examples = "2") long count,
            @Schema(examples = "66.67") String percent) {}
}
