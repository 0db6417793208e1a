package dev.ringback.call.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.export.Column;
import dev.ringback.platform.export.ExportPage;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The funnel of a period. */
@Schema(
        name = "Funnel",
        description = "The funnel of outbound calls, a row a group.",
        requiredProperties = {"from", "to", "items"})
record FunnelPage(LocalDate from, LocalDate to, List<FunnelRow> items) implements ExportPage {

    @Override
    public List<Column> columns(List<JsonNode> rows) {
        return List.of(
                Column.of("day"),
                Column.of("hour"),
                Column.of("agentId"),
                Column.of("teamId"),
                Column.of("siteId"),
                Column.of("seats"),
                Column.of("seatDays"),
                Column.of("outbound"),
                Column.of("connected"),
                Column.of("effective"),
                Column.of("successful"),
                Column.of("orders"),
                figure("connectPercent"),
                figure("effectivePercent"),
                figure("successPercent"),
                figure("callsPerSeatDay"));
    }

    /** A figure that may be of nothing (S5-1). */
    private static Column figure(String property) {
        return new Column(property, row -> row.hasNonNull(property) ? Column.text(row.path(property)) : "N/A");
    }
}
