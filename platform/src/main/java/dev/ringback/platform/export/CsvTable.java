package dev.ringback.platform.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A CSV table (RFC 4180, UTF-8) with a header row, written row by row. Closing it flushes; the stream stays open. */
public final class CsvTable implements AutoCloseable {
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final SequenceWriter rows;

    /** Begins with the header row. */
    public CsvTable(OutputStream output, List<String> names) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder();
        names.forEach(schema::addColumn);
        rows = CSV.writer(schema.build()).writeValues(output);
        rows.write(names);
    }

    /** Writes a row, a text for each column. */
    public void row(List<String> cells) throws IOException {
        rows.write(cells);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
