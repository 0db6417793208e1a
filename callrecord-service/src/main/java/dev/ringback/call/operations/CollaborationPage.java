package dev.ringback.call.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.export.Column;
import dev.ringback.platform.export.ExportPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Collaboration successes of a period (S5-4). */
@Schema(
        name = "CollaborationReport",
        description = "Each lead that was won counts once in the company, once in the telephone channel and once in the"
                + " collaborating one.",
        requiredProperties = {"from", "to", "items"})
record CollaborationPage(LocalDate from, LocalDate to, List<CollaborationRow> items) implements ExportPage {

    /** The report over the leads that each channel won, in order of channels. */
    static CollaborationPage of(LocalDate from, LocalDate to, Map<String, Long> byChannel) {
        long all = byChannel.values().stream().mapToLong(Long::longValue).sum();
        List<CollaborationRow> rows = new ArrayList<>();
        rows.add(new CollaborationRow(CollaborationRow.Total.COMPANY, null, all));
        rows.add(new CollaborationRow(CollaborationRow.Total.TELEPHONE_CHANNEL, null, all));
        byChannel.forEach((channel, won) ->
                rows.add(new CollaborationRow(CollaborationRow.Total.COLLABORATING_CHANNEL, channel, won)));
        return new CollaborationPage(from, to, rows);
    }

    @Override
    public List<Column> columns(List<JsonNode> rows) {
        return List.of(Column.of("total"), Column.of("channelUnitId"), Column.of("successes"));
    }
}
