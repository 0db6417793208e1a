package dev.ringback.scoring.payroll;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.export.Column;
import dev.ringback.platform.export.ExportPage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The payroll of a month.
 *
 * @param nextCursor opaque; absent on the last page
 */
@Schema(description = "The payroll of a paid month, by agent id.")
record PayrollPage(
        @Schema(examples = "2026-04") String month,
        List<PayrollEntry> items,
        @Schema(examples = "QTUw") @Nullable String nextCursor)
        implements ExportPage {

    @Override
    public List<Column> columns(List<JsonNode> rows) {
        return List.of(
                Column.of("agentId"),
                Column.of("month"),
                Column.of("basePay"),
                Column.of("score"),
                Column.of("adjustments"),
                Column.of("pay"),
                Column.of("payReason"),
                Column.of("scheme"),
                Column.of("schemeVersion"),
                Column.of("digest"));
    }
}
