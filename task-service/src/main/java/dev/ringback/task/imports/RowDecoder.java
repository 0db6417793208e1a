package dev.ringback.task.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.bulk.RawRecord;
import dev.ringback.platform.bulk.RejectedRowException;
import dev.ringback.platform.bulk.Rejection;
import dev.ringback.platform.bulk.Row;
import dev.ringback.platform.bulk.RowIntake;
import dev.ringback.platform.bulk.RowOutcome;
import dev.ringback.platform.bulk.RowText;
import dev.ringback.task.fact.Taken;
import dev.ringback.task.input.Faults;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests of records by the very rules of a single write: the same body, the same mapper, the same constraints.
 */
final class RowDecoder<R> implements RowIntake<R> {

    private static final String PHONE = "phone";

    private final String source;
    private final RowTarget<R> target;
    private final @Nullable CsvRows csv;
    private final ObjectMapper mapper;
    private final Validator validator;

    /**
     * A decoder.
     *
     * @param csv the columns of a CSV file, or null for NDJSON
     */
    RowDecoder(String source, RowTarget<R> target, @Nullable CsvRows csv, ObjectMapper mapper, Validator validator) {
        this.source = source;
        this.target = target;
        this.csv = csv;
        this.mapper = mapper;
        this.validator = validator;
    }

    @Override
    public Row<R> read(long number, RawRecord raw) {
        if (raw.fault() != null) {
            return Row.bad(number, shown(RowText.lenient(raw.bytes()), null), raw.fault());
        }
        @Nullable ObjectNode body = null;
        String line = "";
        try {
            line = RowText.of(raw.bytes());
            body = body(line);
            return Row.good(number, line, checked(body));
        } catch (RejectedRowException e) {
            return Row.bad(number, shown(line.isEmpty() ? RowText.lenient(raw.bytes()) : line, body), e.rejection());
        }
    }

    @Override
    public String shown(String line) {
        return shown(line, body(line));
    }

    @Override
    public List<RowOutcome> take(List<R> requests) {
        return target.take(requests).stream().map(this::outcome).toList();
    }

    private RowOutcome outcome(Taken taken) {
        return switch (taken) {
            case Taken.Created created -> new RowOutcome.Accepted();
            case Taken.Same same -> new RowOutcome.Duplicate();
            case Taken.Differs(String field) ->
                new RowOutcome.Rejected(
                        new Rejection("EXTERNAL_ID_CONFLICT", field(field), "differs from what is stored"));
            case Taken.UnknownCustomer(String field) ->
                new RowOutcome.Rejected(new Rejection("CUSTOMER_UNKNOWN", field, "no such customer"));
        };
    }

    private ObjectNode body(String line) {
        return csv == null ? json(line) : csv.read(line);
    }

    private static String shown(String line, @Nullable JsonNode body) {
        List<JsonNode> phones = body == null ? List.of() : body.findValues(PHONE);
        return RowText.shown(line, phones.stream().map(JsonNode::textValue).toList());
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
            throw new RejectedRowException(new Rejection(
                    Faults.code(worst), field(worst.getPropertyPath().toString()), worst.getMessage()));
        }
        return request;
    }

    private R request(ObjectNode body) {
        try {
            return mapper.treeToValue(body, target.type());
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
    private String field(String path) {
        return csv == null ? path : CsvRows.column(path);
    }

    private String path(JsonMappingException e) {
        Function<JsonMappingException.Reference, String> name = reference ->
                reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : reference.getFieldName();
        return RowText.storable(field(e.getPath().stream().map(name).collect(Collectors.joining("."))));
    }
}
