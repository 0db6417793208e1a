package dev.ringback.call.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.platform.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question of a questionnaire.
 *
 * @param required a successful callback answers it; so unless false
 * @param notApplicable N/A is an answer, and leaves every denominator
 * @param weight in the overall percentage, 1 unless given
 * @param failing answers that fail the call
 * @param failsAtMost a SCALE or NUMBER up to this fails the call
 */
@Schema(name = "QuestionItem", description = "A question of a questionnaire.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionItem(
        @Schema(examples = "STAFF_ATTITUDE", description = "Unique in the questionnaire.")
        @NotBlank
        @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
        String code,

        @Schema(examples = "How did you find our staff?") @NotBlank @Size(max = 500) @PlainText
        String text,

        @NotNull QuestionKind kind,

        @Schema(description = "A successful callback answers it; so unless false.") @Nullable
        Boolean required,

        @Schema(description = "N/A is an answer; it leaves every denominator. No unless true.") @Nullable
        Boolean notApplicable,

        @Schema(examples = "1.5", defaultValue = "1", description = "Weight in the overall percentage.")
        @Pattern(regexp = "[0-9]{1,3}(\\.[0-9]{1,2})?")
        @Nullable
        String weight,

        @Schema(description = "Of CHOICE and MULTI: two or more.") @Size(max = 50) @Nullable
        List<@Valid @NotNull QuestionOption> options,

        @Schema(examples = "1", description = "Of SCALE and NUMBER: the least.")
        @Min(-999_999_999)
        @Max(999_999_999)
        @Nullable
        Integer min,

        @Schema(examples = "5", description = "Of SCALE and NUMBER: the most.")
        @Min(-999_999_999)
        @Max(999_999_999)
        @Nullable
        Integer max,

        @Schema(examples = "[\"NO\"]", description = "Of CHOICE, MULTI and YES_NO: answers that fail the call.")
        @Size(max = 50)
        @Nullable
        List<@NotBlank String> failing,

        @Schema(examples = "2", description = "Of SCALE and NUMBER: an answer up to this fails the call.") @Nullable
        Integer failsAtMost,

        @Schema(description = "Asked only if an earlier question was answered so.") @Valid @Nullable
        QuestionCondition when) {

    /** The answer that leaves every denominator. */
    public static final String NOT_APPLICABLE = "N/A";

    static final String YES = "YES";
    static final String NO = "NO";

    boolean mustBeAnswered() {
        return !Boolean.FALSE.equals(required);
    }

    boolean mayNotApply() {
        return Boolean.TRUE.equals(notApplicable);
    }

    BigDecimal weightOrOne() {
        return weight == null ? BigDecimal.ONE : new BigDecimal(weight);
    }

    List<QuestionOption> optionsOrNone() {
        return options == null ? List.of() : options;
    }

    List<String> failingOrNone() {
        return failing == null ? List.of() : failing;
    }

    /** Whether a value could be an answer that is counted by itself. */
    boolean canBe(String value) {
        return switch (kind) {
            case CHOICE, MULTI ->
                optionsOrNone().stream().anyMatch(option -> option.code().equals(value));
            case YES_NO -> value.equals(YES) || value.equals(NO);
            case SCALE -> AnswerForm.fault(this, value) == null;
            case TEXT, NUMBER, DATE, TIME -> false;
        };
    }
}
