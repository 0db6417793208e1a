package dev.ringback.platform.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One JSON document: what the report is, then its tables, a row an object. Shares and yuan are decimal strings. */
public final class JsonWriter implements TableWriter {

    private final JsonGenerator json;
    private @Nullable List<Field> fields;

    /**
     * @param head members before the tables
     */
    public JsonWriter(OutputStream target, ObjectMapper mapper, Map<String, @Nullable Object> head) throws IOException {
        json = mapper.createGenerator(target);
        json.writeStartObject();
        for (Map.Entry<String, @Nullable Object> member : head.entrySet()) {
            if (member.getValue() != null) {
                json.writeObjectField(member.getKey(), member.getValue());
            }
        }
        json.writeArrayFieldStart("sheets");
    }

    @Override
    public void begin(Sheet sheet) throws IOException {
        fields = sheet.fields();
        json.writeStartObject();
        json.writeStringField("name", sheet.name());
        json.writeArrayFieldStart("rows");
    }

    @Override
    public void row(Object[] values) throws IOException {
        List<Field> known = Objects.requireNonNull(fields);
        json.writeStartObject();
        for (int column = 0; column < values.length; column++) {
            json.writeFieldName(known.get(column).key());
            switch (values[column]) {
                case null -> json.writeNull();
                case Long number -> json.writeNumber(number);
                case BigDecimal number -> json.writeString(number.toPlainString());
                case Object other -> json.writeString(other.toString());
            }
        }
        json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    @Override
    public void close() {
        // A document that was not finished is thrown away with its report.
    }
}
