package dev.ringback.call.callrecord;

import dev.ringback.call.outcome.Disposition;
import dev.ringback.call.outcome.Outcome;
import dev.ringback.call.questionnaire.CallForm;
import dev.ringback.call.session.ScriptTrace;
import dev.ringback.platform.text.FreeText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a posted outcome has to keep beside its form: times, appointment and answers (CALL-1, CALL-4, CALL-10). */
final class CallRules {

    /** Clocks of telephones and of this service may differ by this much. */
    static final Duration TOLERANCE = Duration.ofMinutes(1);

    /** A call is shorter than this. */
    static final Duration LONGEST_CALL = Duration.ofHours(24);

    /** How far after the call an appointment may lie. */
    static final Duration LONGEST_APPOINTMENT = Duration.ofDays(366);

    private CallRules() {}

    /**
     * Everything that is wrong with the outcome of this dial, in the order of the request's fields; empty if nothing is.
     *
     * @param now business time
     */
    static List<Breach> breaches(PostCallRecord call, CallBasis basis, Instant now) {
        List<Breach> found = new ArrayList<>();
        if (call.startedAt().isBefore(basis.grant().dialledAt().minus(TOLERANCE))) {
            found.add(new Breach("startedAt", BreachCode.BEFORE_THE_DIAL));
        }
        times(call.startedAt(), call.endedAt(), now, found);
        result(call.result(), basis.form(), call.endedAt(), found);
        if (call.scriptSessionId() != null && basis.script() == null) {
            found.add(new Breach("scriptSessionId", BreachCode.UNKNOWN_SCRIPT_SESSION));
        }
        order(call.result(), basis.script(), found);
        return found;
    }

    /**
     * Everything that is wrong with a corrected result, by the rules of the first record.
     *
     * @param call the call as it reads now
     * @param form what it asked
     */
    static List<Breach> breaches(StatedResult result, CallRecord call, CallForm form) {
        List<Breach> found = new ArrayList<>();
        result(result, form, call.endedAt(), found);
        order(result, call.script(), found);
        return found;
    }

    /**
     * Everything that is wrong with a call of another system, which has neither dial nor questions.
     *
     * @param now business time
     */
    static List<Breach> breaches(HistoricCall call, Instant now) {
        List<Breach> found = new ArrayList<>();
        times(call.startedAt(), call.endedAt(), now, found);
        result(call.result(), CallForm.plain(List.of()), call.endedAt(), found);
        return found;
    }

    private static void result(StatedResult result, CallForm form, Instant endedAt, List<Breach> found) {
        disposition(result, endedAt, found);
        answers(result, form, found);
    }

    /** A call that went by a script has no order unless the script came to one, behind its double confirmation (CALL-6). */
    private static void order(StatedResult result, @Nullable ScriptTrace script, List<Breach> found) {
        if (result.disposition() == Disposition.ORDERED && script != null && !script.ordered()) {
            found.add(new Breach("disposition", BreachCode.ORDER_NOT_CONFIRMED));
        }
    }

    private static void times(Instant startedAt, Instant endedAt, Instant now, List<Breach> found) {
        Instant latest = now.plus(TOLERANCE);
        if (startedAt.isAfter(latest)) {
            found.add(new Breach("startedAt", BreachCode.IN_THE_FUTURE));
        }
        if (endedAt.isAfter(latest)) {
            found.add(new Breach("endedAt", BreachCode.IN_THE_FUTURE));
        }
        if (endedAt.isBefore(startedAt)) {
            found.add(new Breach("endedAt", BreachCode.END_BEFORE_START));
        } else if (Duration.between(startedAt, endedAt).compareTo(LONGEST_CALL) >= 0) {
            found.add(new Breach("endedAt", BreachCode.CALL_TOO_LONG));
        }
    }

    private static void disposition(StatedResult result, Instant endedAt, List<Breach> found) {
        Disposition disposition = result.disposition();
        if (disposition != null && !disposition.fits(result.outcome())) {
            found.add(new Breach("disposition", BreachCode.DISPOSITION_DOES_NOT_FIT));
        }
        appointment(disposition == Disposition.RESCHEDULE, result.appointmentAt(), endedAt, found);
    }

    private static void appointment(
            boolean expected, @Nullable Instant appointment, Instant endedAt, List<Breach> found) {
        if (appointment == null) {
            if (expected) {
                found.add(new Breach("appointmentAt", BreachCode.APPOINTMENT_MISSING));
            }
        } else if (!expected) {
            found.add(new Breach("appointmentAt", BreachCode.APPOINTMENT_UNEXPECTED));
        } else if (!appointment.isAfter(endedAt)
                || Duration.between(endedAt, appointment).compareTo(LONGEST_APPOINTMENT) > 0) {
            found.add(new Breach("appointmentAt", BreachCode.APPOINTMENT_OUT_OF_RANGE));
        }
    }

    private static void answers(StatedResult result, CallForm form, List<Breach> found) {
        List<Answer> answers = result.answers();
        if (!answers.isEmpty() && !result.outcome().answered()) {
            found.add(new Breach("answers", BreachCode.ANSWER_WITHOUT_CONNECTION));
            return;
        }
        Map<String, String> byQuestion = result.byQuestion();
        for (int i = 0; i < answers.size(); i++) {
            answer(answers, i, form, byQuestion, found);
        }
        if (result.outcome() == Outcome.SUCCESSFUL) {
            form.missing(byQuestion)
                    .forEach(question -> found.add(new Breach("answers." + question, BreachCode.ANSWER_MISSING)));
        }
    }

    private static void answer(
            List<Answer> answers, int i, CallForm form, Map<String, String> byQuestion, List<Breach> found) {
        Answer answer = answers.get(i);
        String path = "answers[" + i + "]";
        if (!form.asks(answer.question())) {
            found.add(new Breach(path + ".question", BreachCode.QUESTION_NOT_ASKED));
        }
        if (answers.subList(0, i).stream().anyMatch(before -> before.question().equals(answer.question()))) {
            found.add(new Breach(path + ".question", BreachCode.ANSWERED_TWICE));
        }
        if (FreeText.saysNothing(answer.value())) {
            found.add(new Breach(path + ".value", BreachCode.ANSWER_BLANK));
        } else {
            form.fault(answer.question(), answer.value(), byQuestion)
                    .map(BreachCode::of)
                    .ifPresent(code -> found.add(
                            new Breach(path + (code == BreachCode.QUESTION_NOT_DUE ? ".question" : ".value"), code)));
        }
    }
}
