package dev.ringback.call.callrecord;

import static dev.ringback.call.callrecord.BreachCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.call.grant.DialGrant;
import dev.ringback.call.outcome.CallDefinition;
import dev.ringback.call.outcome.Disposition;
import dev.ringback.call.outcome.Outcome;
import dev.ringback.call.questionnaire.CallForm;
import dev.ringback.call.rulebook.OutcomeCriteria;
import dev.ringback.call.rulebook.OutcomeRule;
import dev.ringback.call.rulebook.RuleVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallRulesTest {

    private static final Instant DIALLED = Instant.parse("2026-04-01T02:00:00Z");
    private static final Instant NOW = Instant.parse("2026-04-02T02:30:00Z");
    private static final Duration MICRO = Duration.ofNanos(1000);

    @Test
    void aCallMayBeginOneMinuteBeforeItsDialAndNotEarlier() {
        Instant earliest = DIALLED.minusSeconds(60);

        assertThat(breaches(call(earliest, earliest.plusSeconds(90)))).isEmpty();
        assertThat(breaches(call(earliest.minus(MICRO), earliest.plusSeconds(90))))
                .containsExactly(new Breach("startedAt", BEFORE_THE_DIAL));
    }

    @Test
    void aCallMayEndWhenItBeginsAndNotBefore() {
        assertThat(breaches(call(DIALLED, DIALLED))).isEmpty();
        assertThat(breaches(call(DIALLED, DIALLED.minus(MICRO))))
                .containsExactly(new Breach("endedAt", END_BEFORE_START));
    }

    @Test
    void aCallIsShorterThanADay() {
        assertThat(breaches(call(DIALLED, DIALLED.plus(Duration.ofHours(24)).minus(MICRO))))
                .isEmpty();
        assertThat(breaches(call(DIALLED, DIALLED.plus(Duration.ofHours(24)))))
                .containsExactly(new Breach("endedAt", CALL_TOO_LONG));
    }

    @Test
    void aCallMayLieOneMinuteAheadAndNotMore() {
        Instant latest = NOW.plusSeconds(60);

        assertThat(breaches(call(latest, latest))).isEmpty();
        assertThat(breaches(call(latest, latest.plus(MICRO)))).containsExactly(new Breach("endedAt", IN_THE_FUTURE));
        assertThat(breaches(call(latest.plus(MICRO), latest.plus(MICRO))))
                .containsExactly(new Breach("startedAt", IN_THE_FUTURE), new Breach("endedAt", IN_THE_FUTURE));
    }

    @Test
    void instantsAtTheEndsOfTimeAreRefusedWithoutOverflow() {
        assertThat(breaches(call(Instant.MIN, Instant.MAX)))
                .extracting(Breach::code)
                .contains(BEFORE_THE_DIAL, IN_THE_FUTURE, CALL_TOO_LONG);
        assertThat(breaches(rescheduled(Instant.MAX)))
                .extracting(Breach::code)
                .containsExactly(APPOINTMENT_OUT_OF_RANGE);
        assertThat(breaches(rescheduled(Instant.MIN)))
                .extracting(Breach::code)
                .containsExactly(APPOINTMENT_OUT_OF_RANGE);
    }

    @Test
    void anAppointmentLiesAfterTheCallAndWithinAYear() {
        Instant end = DIALLED.plusSeconds(90);

        assertThat(breaches(rescheduled(end.plus(MICRO)))).isEmpty();
        assertThat(breaches(rescheduled(end.plus(Duration.ofDays(366))))).isEmpty();
        assertThat(breaches(rescheduled(end))).containsExactly(new Breach("appointmentAt", APPOINTMENT_OUT_OF_RANGE));
        assertThat(breaches(rescheduled(end.plus(Duration.ofDays(366)).plus(MICRO))))
                .containsExactly(new Breach("appointmentAt", APPOINTMENT_OUT_OF_RANGE));
    }

    @Test
    void reschedulingNeedsAnAppointmentAndNothingElseHasOne() {
        assertThat(breaches(rescheduled(null))).containsExactly(new Breach("appointmentAt", APPOINTMENT_MISSING));
        assertThat(breaches(new PostCallRecord(
                        "g",
                        DIALLED,
                        DIALLED.plusSeconds(90),
                        Outcome.EFFECTIVE,
                        Disposition.CONSIDERING,
                        null,
                        null,
                        NOW.plusSeconds(7200),
                        null)))
                .containsExactly(new Breach("appointmentAt", APPOINTMENT_UNEXPECTED));
    }

    @Test
    void aSuccessfulCallbackAnswersEveryQuestion() {
        assertThat(breaches(answered(Outcome.SUCCESSFUL, answer("Q1", "yes"), answer("Q2", "no"))))
                .isEmpty();
        assertThat(breaches(answered(Outcome.SUCCESSFUL, answer("Q2", "no"))))
                .containsExactly(new Breach("answers.Q1", ANSWER_MISSING));
        assertThat(breaches(answered(Outcome.SUCCESSFUL)))
                .containsExactly(new Breach("answers.Q1", ANSWER_MISSING), new Breach("answers.Q2", ANSWER_MISSING));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECTED_INCOMPLETE", "EFFECTIVE"})
    void aConnectedCallThatIsNotSuccessfulMayLeaveQuestionsOpen(Outcome outcome) {
        assertThat(breaches(answered(outcome, answer("Q1", "yes")))).isEmpty();
        assertThat(breaches(answered(outcome))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_ANSWER", "POWERED_OFF", "SUSPENDED", "WRONG_NUMBER"})
    void aCallThatWasNotConnectedHasNoAnswers(Outcome outcome) {
        assertThat(breaches(answered(outcome))).isEmpty();
        assertThat(breaches(answered(outcome, answer("Q1", "yes"))))
                .containsExactly(new Breach("answers", ANSWER_WITHOUT_CONNECTION));
    }

    @Test
    void answersAreVisibleAskedForAndGivenOnce() {
        assertThat(breaches(
                        answered(Outcome.EFFECTIVE, answer("Q1", "\u00a0"), answer("Q9", "x"), answer("Q1", "again"))))
                .containsExactly(
                        new Breach("answers[0].value", ANSWER_BLANK),
                        new Breach("answers[1].question", QUESTION_NOT_ASKED),
                        new Breach("answers[2].question", ANSWERED_TWICE));
    }

    private static List<Breach> breaches(PostCallRecord call) {
        return CallRules.breaches(
                call, new CallBasis(GRANT, null, CallForm.plain(GRANT.questions()), DEFINITION, null), NOW);
    }

    private static PostCallRecord call(Instant start, Instant end) {
        return new PostCallRecord("g", start, end, Outcome.NO_ANSWER, null, null, null, null, null);
    }

    private static PostCallRecord rescheduled(Instant appointment) {
        return new PostCallRecord(
                "g",
                DIALLED,
                DIALLED.plusSeconds(90),
                Outcome.CONNECTED_INCOMPLETE,
                Disposition.RESCHEDULE,
                null,
                null,
                appointment,
                null);
    }

    private static PostCallRecord answered(Outcome outcome, Answer... answers) {
        return new PostCallRecord(
                "g", DIALLED, DIALLED.plusSeconds(90), outcome, null, List.of(answers), null, null, null);
    }

    private static Answer answer(String question, String value) {
        return new Answer(question, value);
    }

    private static final OutcomeCriteria CRITERIA = new OutcomeCriteria(0, true, false, false);

    private static final CallDefinition DEFINITION = new CallDefinition(
            new RuleVersion<>(1, LocalDate.EPOCH, new OutcomeRule(CRITERIA, CRITERIA), "test", Instant.EPOCH));

    private static final DialGrant GRANT = new DialGrant(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "A01",
            UUID.randomUUID(),
            7,
            "deal-callback",
            1,
            "DEAL",
            "furniture",
            "ORDER",
            UUID.randomUUID(),
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2026-04-07"),
            "A01",
            "STORE-7",
            1,
            List.of("Q1", "Q2"),
            "COMPANY:1",
            null,
            DIALLED,
            null);
}
