package dev.ringback.platform.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

/** Writes a page as a table: a header row, then a row an item. */
@Provider
@Produces(MediaTypes.CSV)
public class CsvPageWriter implements MessageBodyWriter<ExportPage> {
    private final ObjectMapper json;

    CsvPageWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return ExportPage.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            ExportPage page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream output)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaTypes.CSV + ";charset=UTF-8");
        List<JsonNode> items =
                page.items().stream().<JsonNode>map(json::valueToTree).toList();
        List<Column> columns = page.columns(items);
        try (CsvTable table =
                new CsvTable(output, columns.stream().map(Column::name).toList())) {
            for (JsonNode item : items) {
                table.row(columns.stream()
                        .map(column -> column.cell().apply(item))
                        .toList());
            }
        }
    }
}
