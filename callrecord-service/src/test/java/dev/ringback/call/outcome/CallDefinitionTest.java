package dev.ringback.call.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallDefinitionTest {

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
        assertThat(CallDefinition.CURRENT.classify(outcome))
                .isEqualTo(new Classification(connected, effective, successful, 1));
    }

    @Test
    void aDefinitionThatBreaksTheLatticeCannotBeMade() {
        Set<Outcome> effective = Set.of(Outcome.EFFECTIVE, Outcome.SUCCESSFUL);
        Set<Outcome> successful = Set.of(Outcome.SUCCESSFUL);

        assertThatThrownBy(() -> new CallDefinition(2, Set.of(Outcome.EFFECTIVE), effective, successful))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CallDefinition(2, effective, Set.of(), successful))
                .isInstanceOf(IllegalArgumentException.class);
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
