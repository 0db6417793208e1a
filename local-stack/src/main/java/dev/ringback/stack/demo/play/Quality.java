package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.demo.plan.Correction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Hears recordings and corrects what was recorded wrongly; what agents kept to themselves comes in late, too. */
final class Quality {

    private static final Set<String> REACHED = Set.of("EFFECTIVE", "SUCCESSFUL");

    private final Stage stage;
    private final Waits waits;
    private final List<Correction> open;
    private int corrected;

    Quality(Stage stage, Waits waits) {
        this.stage = stage;
        this.waits = waits;
        this.open = new ArrayList<>(stage.plan().office().corrections());
    }

    /** Corrections made so far. */
    int corrected() {
        return corrected;
    }

    /** Corrects what is found on the evening of a day. */
    void evening(LocalDate day) {
        open.removeIf(
                correction -> correction.from() != null && !day.isBefore(correction.from()) && correct(correction));
    }

    /** Corrects what is found when the month is closed. */
    void late() {
        open.removeIf(correction -> correction.late() && correct(correction));
    }

    /** False as long as the call is not there. */
    private boolean correct(Correction correction) {
        return stage.calls()
                .about(correction.subject())
                .map(call -> {
                    correct(correction, call);
                    return true;
                })
                .orElse(false);
    }

    private void correct(Correction correction, CallBook.Recorded call) {
        Fields body = Fields.of("outcome", correction.outcome())
                .and("disposition", correction.disposition())
                .and("reason", "Heard on the recording.");
        JsonNode answer = Stage.accepted(
                        stage.api()
                                .post(
                                        "/v1/call-records/" + call.callId() + "/corrections",
                                        stage.token("quality"),
                                        body.map()),
                        "The correction of a call")
                .body();
        corrected++;
        stage.log()
                .add(
                        "correction",
                        Fields.of("callId", call.callId())
                                .and("revision", answer.path("revision").asInt())
                                .and("outcome", correction.outcome())
                                .and("disposition", correction.disposition())
                                .map());
        waits.task(call.taskId(), REACHED.contains(correction.outcome()) ? "COMPLETED" : "READY");
    }
}
