package dev.ringback.scoring.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.problem.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads rows of an import by the rules of single writes: the same mapper, the same constraints. */
final class RowReader {
    /** Without a schema each line is an array of its cells. */
    private static final ObjectReader CELLS = new CsvMapper().readerFor(String[].class);

    private final LineReader lines;
    private final ObjectMapper mapper;
    private final Validator validator;
    private final @Nullable List<String> columns;
    private long number;

    /**
     * Reads on from the beginning of a body.
     *
     * @param isCsv whether the first line names columns; else each line is a JSON object
     * @throws ProblemException VALIDATION_FAILED when the header cannot be used
     */
    RowReader(LineReader lines, boolean isCsv, ObjectMapper mapper, Validator validator) throws IOException {
        this.lines = lines;
        this.mapper = mapper;
        this.validator = validator;
        this.columns = isCsv ? header(lines.next()) : null;
    }

    /** The next row, or null at the end. */
    @Nullable
    ReadRow next() throws IOException {
        LineReader.Line line = lines.next();
        if (line == null) {
            return null;
        }
        number++;
        if (line.text() == null) {
            return ReadRow.rejected(number, String.valueOf(line.fault()), null, "the line cannot be read");
        }
        @Nullable List<String> header = columns;
        return header == null ? json(line.text()) : csv(line.text(), header);
    }

    private ReadRow json(String line) {
        try {
            if (mapper.readTree(line) instanceof ObjectNode object) {
                return checked(object);
            }
        } catch (JsonProcessingException malformed) {
            return ReadRow.rejected(number, CommonError.MALFORMED_JSON.name(), null, "the line is not JSON");
        }
        return ReadRow.rejected(number, CommonError.MALFORMED_JSON.name(), null, "the line is not a JSON object");
    }

    private ReadRow csv(String line, List<String> header) {
        String[] cells;
        try {
            cells = CELLS.readValue(line);
        } catch (IOException malformed) {
            return ReadRow.rejected(number, "MALFORMED_ROW", null, "the line cannot be read as CSV");
        }
        if (cells.length > header.size()) {
            return ReadRow.rejected(number, "TOO_MANY_COLUMNS", null, "the line has more columns than the header");
        }
        ObjectNode row = mapper.createObjectNode();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.put(header.get(i), cells[i]);
            }
        }
        return checked(row);
    }

    private ReadRow checked(ObjectNode body) {
        DirectoryRow row;
        try {
            row = mapper.treeToValue(body, DirectoryRow.class);
        } catch (UnrecognizedPropertyException e) {
            // The name is the file's and not repeated: it might be anything.
            return ReadRow.rejected(number, CommonError.UNKNOWN_FIELD.name(), null, "the row has an unknown field");
        } catch (JsonMappingException e) {
            @Nullable
            String field = e.getPath().isEmpty() ? null : e.getPath().getFirst().getFieldName();
            return ReadRow.rejected(
                    number, CommonError.WRONG_TYPE.name(), field, "the value is of the wrong type or format");
        } catch (JsonProcessingException e) {
            return ReadRow.rejected(number, CommonError.MALFORMED_JSON.name(), null, "the row cannot be read");
        }
        return fault(row)
                .map(fault -> ReadRow.rejected(number, fault.code(), fault.field(), fault.message()))
                .orElseGet(() -> new ReadRow(number, row, null));
    }

    private Optional<Violation> fault(DirectoryRow row) {
        Optional<Violation> constraint = validator.validate(row).stream()
                .min(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .map(RowReader::violation);
        return constraint.or(() -> Faults.employment(row.agent())).or(() -> Faults.pay(row));
    }

    private static Violation violation(ConstraintViolation<DirectoryRow> violation) {
        String annotation = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Violation(
                violation.getPropertyPath().toString(),
                annotation.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT),
                violation.getMessage());
    }

    private static List<String> header(LineReader.@Nullable Line line) {
        if (line == null || line.text() == null) {
            throw refused("the file has no header row in UTF-8");
        }
        List<String> header;
        try {
            String[] cells = CELLS.readValue(line.text());
            header = Stream.of(cells).map(String::strip).toList();
        } catch (IOException malformed) {
            throw refused("the header row cannot be read as CSV");
        }
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!DirectoryRow.REQUIRED.contains(column) && !DirectoryRow.OPTIONAL.contains(column)) {
                throw refused("the header row has an unknown column");
            }
            if (!seen.add(column)) {
                throw refused("the header row has the column " + column + " twice");
            }
        }
        if (!seen.containsAll(DirectoryRow.REQUIRED)) {
            throw refused("the header row must have the columns " + String.join(", ", DirectoryRow.REQUIRED));
        }
        return header;
    }

    private static ProblemException refused(String why) {
        return new ProblemException(CommonError.VALIDATION_FAILED).violation("header", "HEADER", why);
    }
}
