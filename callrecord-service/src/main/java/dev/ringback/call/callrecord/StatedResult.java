package dev.ringback.call.callrecord;

import dev.ringback.call.outcome.Disposition;
import dev.ringback.call.outcome.Outcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says came of a call, well-formed, but held to no rule yet.
 *
 * @param answers as given, empty if there are none
 */
record StatedResult(
        Outcome outcome,
        @Nullable Disposition disposition,
        List<Answer> answers,
        @Nullable String notes,
        @Nullable Instant appointmentAt) {

    StatedResult {
        answers = List.copyOf(answers);
    }

    /** What was answered, by question; the first answer where one has several. */
    Map<String, String> byQuestion() {
        Map<String, String> byQuestion = new HashMap<>();
        answers.forEach(answer -> byQuestion.putIfAbsent(answer.question(), answer.value()));
        return byQuestion;
    }
}
