package dev.ringback.platform.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;

/** Writes a list of any length while it is read, page by page: memory stays flat, and no page waits for the next. */
@ApplicationScoped
public class ExportStream {

    private final ObjectMapper json;

    ExportStream(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A table with a header row.
     *
     * @param pages the next page at each call, an empty one at the end
     */
    public StreamingOutput csv(List<Column> columns, Supplier<List<?>> pages) {
        return output -> {
            try (CsvTable table =
                    new CsvTable(output, columns.stream().map(Column::name).toList())) {
                for (List<?> page = pages.get(); !page.isEmpty(); page = pages.get()) {
                    for (Object item : page) {
                        JsonNode node = json.valueToTree(item);
                        table.row(columns.stream()
                                .map(column -> column.cell().apply(node))
                                .toList());
                    }
                }
            }
        };
    }

    /** One JSON object a line. */
    public StreamingOutput ndjson(Supplier<List<?>> pages) {
        return output -> lines(pages, output);
    }

    private void lines(Supplier<List<?>> pages, OutputStream output) throws IOException {
        for (List<?> page = pages.get(); !page.isEmpty(); page = pages.get()) {
            for (Object item : page) {
                output.write(json.writeValueAsBytes(item));
                output.write('\n');
            }
        }
    }
}
