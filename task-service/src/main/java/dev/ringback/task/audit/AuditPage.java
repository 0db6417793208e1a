package dev.ringback.task.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.export.Column;
import dev.ringback.platform.export.ExportPage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the audit. */
@Schema(description = "A page of the audit.")
record AuditPage(
        @Schema(required = true) List<AuditEntry> items,

        @Schema(description = "Absent on the last page.") @Nullable
        String nextCursor)
        implements ExportPage {

    @Override
    public List<Column> columns(List<JsonNode> rows) {
        return List.of(
                Column.of("id"),
                Column.of("at"),
                Column.freeText("actor"),
                Column.list("roles"),
                Column.of("action"),
                Column.of("objectKind"),
                Column.freeText("objectId"),
                Column.list("fields"),
                Column.freeText("reason"),
                Column.of("requestId"));
    }
}
