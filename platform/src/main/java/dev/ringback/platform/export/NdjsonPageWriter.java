package dev.ringback.platform.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes each item of a page on a line of its own, in the bytes it has within the JSON of the page. */
@Provider
@Produces(MediaTypes.NDJSON)
public class NdjsonPageWriter implements MessageBodyWriter<ExportPage> {
    private final ObjectMapper json;

    NdjsonPageWriter(ObjectMapper json) {
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
        for (Object item : page.items()) {
            output.write(json.writeValueAsBytes(item));
            output.write('\n');
        }
    }
}
