package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.demo.plan.ScriptedCall;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an agent records of a call. */
final class Outcome {

    private static final int RINGING_SECONDS = 5;
    private static final LocalTime APPOINTMENT = LocalTime.of(14, 30);

    private Outcome() {}

    /** The request for the record of a dial that went by the script on a day. */
    static Map<String, Object> of(Stage stage, JsonNode lease, JsonNode dial, ScriptedCall script, LocalDate day) {
        Instant started = Instant.parse(dial.path("dialledAt").asText()).plusSeconds(RINGING_SECONDS);
        Fields body = Fields.of("grant", dial.path("grant").asText())
                .and("startedAt", started.toString())
                .and("endedAt", started.plusSeconds(script.seconds()).toString())
                .and("outcome", script.outcome());
        LocalDate due = LocalDate.parse(lease.path("dueOn").asText());
        boolean again = "RESCHEDULE".equals(script.disposition());
        if (again && day.isBefore(due)) {
            body.and("appointmentAt", stage.at(day.plusDays(1), APPOINTMENT).toString());
        }
        if (!again || day.isBefore(due)) {
            body.and("disposition", script.disposition());
        }
        if (script.outcome().equals("SUCCESSFUL")) {
            List<Map<String, String>> answers = new ArrayList<>();
            for (JsonNode question : dial.path("questions")) {
                answers.add(Map.of("question", question.asText(), "value", "as agreed"));
            }
            body.and("answers", answers);
        }
        return body.map();
    }
}
