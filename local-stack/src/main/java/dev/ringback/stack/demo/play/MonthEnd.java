package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.demo.Evidence;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The end of a month: it is closed, and what comes later becomes an adjustment of the next. */
final class MonthEnd {

    /** The company's first month on the platform: what was before it is in other books. */
    private static final String FIRST_MONTH = "EARLIER_MONTH_HAS_FACTS";

    private static final String SOURCE_BEHIND = "SOURCE_BEHIND";

    private final Stage stage;
    private final Waits waits;
    private final Quality quality;

    MonthEnd(Stage stage, Waits waits, Quality quality) {
        this.stage = stage;
        this.waits = waits;
        this.quality = quality;
    }

    /**
     * Closes the month when every rule's horizon is over.
     *
     * @return its statements, which are final
     */
    List<JsonNode> close() {
        String path = "/v1/scoring/months/" + stage.plan().month();
        waits.until("the sources to be past the month", () -> !waitsFor(path).contains(SOURCE_BEHIND));
        List<String> waitsFor = waitsFor(path);
        if (!waitsFor.isEmpty() && !waitsFor.equals(List.of(FIRST_MONTH))) {
            throw new PlayFailedException("The month cannot be closed: it waits for " + waitsFor);
        }
        Map<String, Object> body = waitsFor.isEmpty()
                ? Map.of()
                : Map.of("override", Map.of("reason", "The books begin with this month."));
        JsonNode closed = Stage.accepted(
                        stage.api().post(path + "/closes", stage.token("hr"), body), "The close of the month")
                .body();
        stage.log()
                .add(
                        "close",
                        Fields.of("month", stage.plan().month().toString())
                                .and("state", closed.path("state").asText())
                                .map());
        return statements(stage.plan().month());
    }

    private List<String> waitsFor(String path) {
        JsonNode open = Stage.accepted(stage.api().get(path, stage.token("hr")), "The month")
                .body();
        List<String> codes = new ArrayList<>();
        open.path("waitingFor").forEach(each -> codes.add(each.path("code").asText()));
        return codes;
    }

    /**
     * Brings in what comes late, and waits until scoring has it.
     *
     * @param calls calls acknowledged so far
     * @return calls that came late
     */
    long late(long calls) {
        quality.late();
        List<CallBook.Kept> kept = stage.calls().kept();
        for (CallBook.Kept call : kept) {
            Answer answer = Stage.accepted(
                    stage.api().post("/v1/call-records", stage.agentToken(call.agent()), call.body()),
                    "The late record of a call");
            stage.log().add("record", Lines.record(answer.body()));
        }
        waits.until("scoring to hear of late facts", () -> {
            JsonNode facts = waits.journal();
            return facts.path("CALL_COMPLETED").asLong() >= calls + kept.size()
                    && facts.path("CALL_CORRECTED").asLong() >= quality.corrected();
        });
        return kept.size();
    }

    /** Everything there is to read in the end. */
    Evidence evidence(List<JsonNode> closed) {
        YearMonth month = stage.plan().month();
        return new Evidence(
                closed,
                statements(month),
                statements(month.plusMonths(1)),
                Pages.all(stage, "/v1/kpi/annual?year=" + month.getYear(), "manager"),
                Pages.all(stage, "/v1/scoring/demerits?month=" + month, "manager"),
                Pages.all(stage, "/v1/complaints", "complaint-officer"),
                Pages.all(stage, "/v1/issues", "supervisor"),
                Pages.all(stage, "/v1/do-not-call", "supervisor"),
                Pages.all(stage, "/v1/tasks?state=CLOSED", "supervisor"));
    }

    private List<JsonNode> statements(YearMonth month) {
        return Pages.all(stage, "/v1/kpi/statements?month=" + month, "manager");
    }
}
