package dev.ringback.task.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.mask.PhoneMask;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests of records by the very rules of a single write: the same body, the same mapper, the same constraints.
 */
final class RowDecoder<R> {

    private static final int LONGEST_LINE_SHOWN = 1000;
    private static final int SHORTEST_NUMBER = 5;

    private final String source;
    private final Class<R> type;
    private final @Nullable CsvRows csv;
    private final ObjectMapper mapper;
    private final Validator validator;

    /**
     * A decoder.
     *
     * @param csv the columns of a CSV file, or null for NDJSON
     */
    RowDecoder(String source, Class<R> type, @Nullable CsvRows csv, ObjectMapper mapper, Validator validator) {
        this.source = source;
        this.type = type;
        this.csv = csv;
        this.mapper = mapper;
        this.validator = validator;
    }

    /** Reads and checks one record. */
    Row<R> decode(long number, RawRecord raw) {
        if (raw.fault() != null) {
            return new Row<>(number, shown(lenient(raw.bytes()), null), null, raw.fault());
        }
        @Nullable ObjectNode body = null;
        String line = "";
        try {
            line = text(raw.bytes());
            body = body(line);
            return new Row<>(number, line, checked(body), null);
        } catch (RejectedRowException e) {
            return new Row<>(number, shown(line.isEmpty() ? lenient(raw.bytes()) : line, body), null, e.rejection());
        }
    }

    /** The line of a row that was read well, but then not taken in, numbers masked. */
    String shown(String line) {
        return shown(line, body(line));
    }

    private ObjectNode body(String line) {
        return csv == null ? json(line) : csv.read(line);
    }

    private static String shown(String line, @Nullable JsonNode body) {
        String shown = line.length() > LONGEST_LINE_SHOWN ? line.substring(0, LONGEST_LINE_SHOWN) : line;
        if (body != null) {
            for (JsonNode phone : body.findValues("phone")) {
                if (phone.isTextual() && phone.textValue().length() >= SHORTEST_NUMBER) {
                    shown = shown.replace(phone.textValue(), PhoneMask.mask(phone.textValue()));
                }
            }
        }
        return storable(LineMask.mask(shown));
    }

    private R checked(ObjectNode body) {
        if (body.has("source")) {
            throw new RejectedRowException(new Rejection("UNKNOWN_FIELD", "source", "the import names the source"));
        }
        body.put("source", source);
        R request = request(body);
        ConstraintViolation<R> worst = validator.validate(request).stream()
                .min(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .orElse(null);
        if (worst != null) {
            String code = worst.getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
            throw new RejectedRowException(new Rejection(
                    code.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT),
                    field(worst.getPropertyPath().toString()),
                    worst.getMessage()));
        }
        return request;
    }

    private R request(ObjectNode body) {
        try {
            return mapper.treeToValue(body, type);
        } catch (UnrecognizedPropertyException e) {
            throw new RejectedRowException(new Rejection("UNKNOWN_FIELD", path(e), "the field is not known"));
        } catch (JsonMappingException e) {
            throw new RejectedRowException(
                    new Rejection("WRONG_TYPE", path(e), "the value is of the wrong type or format"));
        } catch (JsonProcessingException e) {
            throw new RejectedRowException(Rejection.MALFORMED_JSON);
        }
    }

    private ObjectNode json(String line) {
        try {
            if (mapper.readTree(line) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException malformed) {
            throw new RejectedRowException(Rejection.MALFORMED_JSON);
        }
        throw new RejectedRowException(Rejection.MALFORMED_JSON);
    }

    /** A JSON path as the file's author knows it. */
    String field(String path) {
        return csv == null ? path : CsvRows.column(path);
    }

    private String path(JsonMappingException e) {
        Function<JsonMappingException.Reference, String> name = reference ->
                reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : reference.getFieldName();
        return storable(field(e.getPath().stream().map(name).collect(Collectors.joining("."))));
    }

    /** The text of a record; a byte order mark before it is dropped. */
    static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RejectedRowException(Rejection.NOT_UTF8);
        }
    }

    private static String lenient(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What the database does not take is replaced. */
    private static String storable(String text) {
        return text.codePoints()
                .map(each -> Character.isISOControl(each) || Character.getType(each) == Character.SURROGATE
                        ? '\uFFFD'
                        : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
