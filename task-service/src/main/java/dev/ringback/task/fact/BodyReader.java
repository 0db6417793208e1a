package dev.ringback.task.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the body of a fact that did not come as a request, by the very rules of a single write, and tells every fault. */
@ApplicationScoped
public class BodyReader {

    private final ObjectMapper mapper;
    private final Validator validator;

    BodyReader(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * What was read.
     *
     * @param body null when there are faults
     */
    public record Read<R>(@Nullable R body, List<Violation> faults) {}

    /** Reads a body; the paths of faults are relative to it. */
    public <R> Read<R> read(ObjectNode body, Class<R> type) {
        List<Violation> faults = new ArrayList<>();
        try {
            R read = mapper.treeToValue(body, type);
            validator
                    .validate(read)
                    .forEach(violation -> faults.add(new Violation(
                            violation.getPropertyPath().toString(),
                            code(violation
                                    .getConstraintDescriptor()
                                    .getAnnotation()
                                    .annotationType()
                                    .getSimpleName()),
                            violation.getMessage())));
            return new Read<>(faults.isEmpty() ? read : null, faults);
        } catch (UnrecognizedPropertyException e) {
            faults.add(new Violation(path(e), "UNKNOWN_FIELD", "the field is not known"));
        } catch (JsonMappingException e) {
            faults.add(new Violation(path(e), "WRONG_TYPE", "the value is of the wrong type or format"));
        } catch (JsonProcessingException e) {
            faults.add(new Violation("", "MALFORMED_JSON", "cannot be read"));
        }
        return new Read<>(null, faults);
    }

    private static String code(String annotation) {
        return annotation.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
