package dev.ringback.call.callrecord;

import dev.ringback.call.outcome.CallDefinition;
import dev.ringback.call.outcome.Classification;
import dev.ringback.call.outcome.Disposition;
import dev.ringback.call.outcome.JudgedCall;
import dev.ringback.call.outcome.Outcome;
import dev.ringback.call.questionnaire.CallForm;
import dev.ringback.platform.text.FreeText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call, as it is kept: the part of a record that a correction replaces. It holds no telephone number, and
 * its instants are in microseconds, the precision of the database.
 *
 * @param counts what the call counts as, and by which definition (CALL-2)
 */
record CallResult(
        Outcome outcome,
        @Nullable Disposition disposition,
        List<Answer> answers,
        @Nullable String notes,
        @Nullable Instant appointmentAt,
        Classification counts) {

    CallResult {
        answers = List.copyOf(answers);
    }

    /**
     * The result of a statement that keeps the rules.
     *
     * @param form what the callback asks, and so how answers are kept
     * @param definition what it counts by
     * @param length of the call
     */
    static CallResult of(StatedResult stated, CallForm form, CallDefinition definition, Duration length) {
        return new CallResult(
                stated.outcome(),
                stated.disposition(),
                stated.answers().stream()
                        .map(answer -> new Answer(answer.question(), form.kept(answer.question(), answer.value())))
                        .toList(),
                stated.notes() == null ? null : FreeText.withoutNumbers(stated.notes()),
                stated.appointmentAt() == null ? null : stated.appointmentAt().truncatedTo(ChronoUnit.MICROS),
                definition.classify(new JudgedCall(
                        stated.outcome(),
                        length,
                        form.missing(stated.byQuestion()).isEmpty())));
    }

    /** Whether the customer ordered on an effective call: orders are effective calls times their rate (S5-1). */
    boolean ordered() {
        return counts.effective() && disposition == Disposition.ORDERED;
    }

    /** Whether it tells the same of the call, by whatever definition it was judged. */
    boolean saysTheSameAs(CallResult other) {
        return outcome == other.outcome
                && disposition == other.disposition
                && answers.equals(other.answers)
                && Objects.equals(notes, other.notes)
                && Objects.equals(appointmentAt, other.appointmentAt);
    }
}
