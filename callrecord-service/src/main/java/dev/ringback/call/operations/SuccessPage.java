package dev.ringback.call.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.export.Column;
import dev.ringback.platform.export.ExportPage;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Marketing successes of a period (S5-3). */
@Schema(
        name = "MarketingSuccessReport",
        description = "Marketing successes: online and outbound together.",
        requiredProperties = {"from", "to", "total", "online", "outbound", "items"})
record SuccessPage(LocalDate from, LocalDate to, long total, long online, long outbound, List<SuccessRow> items)
        implements ExportPage {

    static SuccessPage of(LocalDate from, LocalDate to, List<SuccessRow> rows) {
        long online = sum(rows, true);
        long outbound = sum(rows, false);
        return new SuccessPage(from, to, online + outbound, online, outbound, rows);
    }

    @Override
    public List<Column> columns(List<JsonNode> rows) {
        return List.of(Column.of("origin"), Column.of("online"), Column.of("successes"));
    }

    private static long sum(List<SuccessRow> rows, boolean online) {
        return rows.stream()
                .filter(row -> row.online() == online)
                .mapToLong(SuccessRow::successes)
                .sum();
    }
}
