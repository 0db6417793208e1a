package dev.ringback.scoring.bi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.export.Column;
import dev.ringback.platform.export.ExportPage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Measures of a month.
 *
 * @param nextCursor opaque; absent on the last page
 */
@Schema(description = "Measures of a month, by agent id and measure.")
record MeasurePage(
        List<MeasureView> items,
        @Schema(examples = "QTAxH1MxLTEuZG9uZQ") @Nullable String nextCursor) implements ExportPage {

    @Override
    public List<Column> columns(List<JsonNode> rows) {
        return List.of(
                Column.of("agentId"),
                Column.of("orgUnitId"),
                Column.of("month"),
                Column.of("scheme"),
                Column.of("schemeVersion"),
                Column.of("state"),
                Column.of("rule"),
                Column.of("measure"),
                Column.of("value"));
    }
}
