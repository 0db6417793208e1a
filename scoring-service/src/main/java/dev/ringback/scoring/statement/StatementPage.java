package dev.ringback.scoring.statement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.export.Column;
import dev.ringback.platform.export.ExportPage;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Statements of a month.
 *
 * @param nextCursor opaque; absent on the last page
 */
@Schema(description = "Statements of a month, by agent id.")
record StatementPage(
        @Schema(examples = "2026-04") String month,

        @Schema(type = SchemaType.ARRAY, implementation = Statement.class)
        List<StatementDocument> items,

        @Schema(examples = "QTUw") @Nullable String nextCursor)
        implements ExportPage {

    /** A row a statement; of each line its points, whether it was met, and its yuan where the scheme pays by the piece. */
    @Override
    public List<Column> columns(List<JsonNode> statements) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("agentId"),
                Column.freeText("agentName"),
                Column.of("orgUnitId"),
                Column.of("month"),
                Column.of("scheme"),
                Column.of("schemeVersion"),
                Column.of("state"),
                Column.of("basePay"),
                Column.of("score"),
                Column.of("pay"),
                Column.of("deltaVsBase"),
                Column.of("payReason"),
                Column.list("failedItems"),
                Column.of("adjustmentPay"),
                Column.of("demeritPoints"),
                Column.of("digest")));
        statements.stream()
                .flatMap(statement -> statement.path("lines").valueStream())
                .map(line -> line.path("rule").asText())
                .distinct()
                .forEach(rule -> {
                    columns.add(new Column(rule + ".points", statement -> ofLine(statement, rule, "points")));
                    columns.add(new Column(rule + ".met", statement -> ofLine(statement, rule, "met")));
                    if (statements.stream()
                            .anyMatch(statement ->
                                    !ofLine(statement, rule, "amount").isEmpty())) {
                        columns.add(new Column(rule + ".amount", statement -> ofLine(statement, rule, "amount")));
                    }
                });
        return columns;
    }

    private static String ofLine(JsonNode statement, String rule, String property) {
        return statement
                .path("lines")
                .valueStream()
                .filter(line -> line.path("rule").asText().equals(rule))
                .map(line -> Column.text(line.path(property)))
                .findFirst()
                .orElse("");
    }
}
