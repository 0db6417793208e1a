package dev.ringback.call.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.call.rulebook.OutcomeCriteria;
import dev.ringback.call.rulebook.OutcomeRule;
import dev.ringback.call.rulebook.RuleVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallDefinitionTest {

    private static final OutcomeCriteria NOTHING = new OutcomeCriteria(0, false, false, false);

    /** As shipped. */
    private static final CallDefinition FIRST =
            definition(new OutcomeCriteria(0, true, false, false), new OutcomeCriteria(0, true, true, true));

    @ParameterizedTest
    @CsvSource({
        "NO_ANSWER, false, false, false",
        "POWERED_OFF, false, false, false",
        "SUSPENDED, false, false, false",
        "WRONG_NUMBER, false, false, false",
        "CONNECTED_INCOMPLETE, true, false, false",
        "EFFECTIVE, true, true, false",
        "SUCCESSFUL, true, true, true"
    })
    void everyOutcomeIsClassified(Outcome outcome, boolean connected, boolean effective, boolean successful) {
        assertThat(FIRST.classify(new JudgedCall(outcome, Duration.ofSeconds(1), true)))
                .isEqualTo(new Classification(connected, effective, successful, 1));
    }

    /** Whatever the criteria say: those of a successful call may be weaker than those of an effective one. */
    @ParameterizedTest
    @EnumSource
    void successfulCallsAreEffectiveAndEffectiveOnesConnected(Outcome outcome) {
        List<OutcomeCriteria> all = List.of(
                NOTHING,
                new OutcomeCriteria(30, false, false, false),
                new OutcomeCriteria(0, true, false, false),
                new OutcomeCriteria(0, false, true, false),
                new OutcomeCriteria(0, false, false, true));
        for (OutcomeCriteria effective : all) {
            for (OutcomeCriteria successful : all) {
                for (boolean answered : List.of(true, false)) {
                    Classification counts = definition(effective, successful)
                            .classify(new JudgedCall(outcome, Duration.ofSeconds(29), answered));
                    assertThat(counts.connected() || !counts.effective()).isTrue();
                    assertThat(counts.effective() || !counts.successful()).isTrue();
                    assertThat(counts.connected()).isEqualTo(outcome.answered());
                }
            }
        }
    }

    private static CallDefinition definition(OutcomeCriteria effective, OutcomeCriteria successful) {
        return new CallDefinition(
                new RuleVersion<>(1, LocalDate.EPOCH, new OutcomeRule(effective, successful), "test", Instant.EPOCH));
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_ANSWER", "POWERED_OFF", "SUSPENDED"})
    void whereNobodySpokeThereIsNoDisposition(Outcome outcome) {
        assertThat(Disposition.values()).noneMatch(disposition -> disposition.fits(outcome));
    }

    @Test
    void theStrangerBehindAWrongNumberCanOnlyAskNotToBeCalled() {
        assertThat(Disposition.values())
                .filteredOn(disposition -> disposition.fits(Outcome.WRONG_NUMBER))
                .containsExactly(Disposition.DO_NOT_CALL);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECTED_INCOMPLETE", "EFFECTIVE", "SUCCESSFUL"})
    void aConnectedCallMayHaveAnyDisposition(Outcome outcome) {
        assertThat(Disposition.values()).allMatch(disposition -> disposition.fits(outcome));
    }
}
