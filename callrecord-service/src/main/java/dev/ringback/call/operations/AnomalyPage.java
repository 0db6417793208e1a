package dev.ringback.call.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.export.Column;
import dev.ringback.platform.export.ExportPage;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was out of the ordinary in a period. */
@Schema(
        name = "CallAnomalies",
        description = "What was out of the ordinary, by day, team and figure.",
        requiredProperties = {"from", "to", "items"})
record AnomalyPage(LocalDate from, LocalDate to, List<Anomaly> items) implements ExportPage {

    @Override
    public List<Column> columns(List<JsonNode> rows) {
        return List.of(
                Column.of("day"),
                Column.of("teamId"),
                Column.of("measure"),
                Column.of("value"),
                Column.of("bound"),
                Column.of("outbound"),
                Column.of("ruleVersion"));
    }
}
